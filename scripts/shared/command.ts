import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { describeError, UserError } from './user-error.ts';

type Options = NonNullable<ParseArgsConfig['options']>;
type Config<T extends Options> = { options: T; allowPositionals: true; strict: true };
type Arguments<T extends Options> = ReturnType<typeof parseArgs<Config<T>>>;

export interface Command<T extends Options> {
  /** Printed by `--help`; its first line is `Usage: …`. */
  help: string;
  options: T;
  /** The maximum number of arguments that are not options; any number by default. */
  maxPositionals?: number;
  /** Does the work. A `UserError` ends the process with its message and exit code 1. */
  run(args: Arguments<T>): Promise<void>;
}

/** Returns a command as it is; its `run` then knows the types of the options. */
export function defineCommand<T extends Options>(command: Command<T>): Command<T> {
  return command;
}

/** Runs a command if `moduleUrl` is the file that Node was started with, so that its exports can be imported without running it. */
export async function runWhenStarted<T extends Options>(moduleUrl: string, command: Command<T>): Promise<void> {
  const started = process.argv[1];
  if (started === undefined || pathToFileURL(realpathSync(started)).href !== moduleUrl) return;
  await runCommand(command);
}

/** Runs a command with the arguments of the process. */
export async function runCommand<T extends Options>(command: Command<T>): Promise<void> {
  // The reader of the output may have exited, as in `npm run mock | head -1`. Reporting that to a closed stream would fail again, endlessly.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  try {
    const args = parseArguments(command);
    if ('help' in args.values) console.log(addVersionOption(command.help));
    else if ('version' in args.values) console.log(readVersion());
    else await command.run(args);
  } catch (error) {
    // A stack trace is for bugs of this project; a user's mistake is reported in one line.
    console.error(error instanceof UserError ? `Error: ${describeError(error)}` : error);
    process.exitCode = 1;
  }
}

function parseArguments<T extends Options>({ options, maxPositionals = Infinity }: Command<T>): Arguments<T> {
  const args = parseOptions(options);
  const extra = args.positionals[maxPositionals];
  if (extra !== undefined) throw new UserError(`\`${extra}\` is not an option. Run the command with --help to see its options.`);
  // Such as `--out "$FOLDER"` where the variable is not set, which would be the working directory.
  const empty = Object.entries(args.values).find(([, value]) => value === '');
  if (empty !== undefined) throw new UserError(`The value of --${empty[0]} is empty. Leave the option out, or give it a value.`);
  return args;
}

function parseOptions<T extends Options>(options: T): Arguments<T> {
  try {
    return parseArgs({
      options: { ...options, help: { type: 'boolean', short: 'h' }, version: { type: 'boolean' } },
      allowPositionals: true,
      strict: true,
      // Such as `--no-cors`.
      allowNegative: true,
    }) as Arguments<T>;
  } catch (error) {
    const [firstSentence = ''] = describeError(error).split('. ');
    // Such as `--delay -1`.
    const [, ambiguous] = /^Option '([^']*)' argument is ambiguous/.exec(firstSentence) ?? [];
    if (ambiguous)
      throw new UserError(`${ambiguous} needs a value. Write one that begins with a dash after an equals sign: ${ambiguous}=-1`);
    throw new UserError(`${firstSentence}. Run the command with --help to see its options.`, { cause: error });
  }
}

/** Every command has `--version`; its help lists it after `--help`. */
function addVersionOption(help: string): string {
  return help.replace(/^( +)-h, --help( +)\S.*$/m, (line, indent: string, gap: string) => {
    const width = '-h, --help'.length + gap.length;
    return `${line}\n${indent}${'--version'.padEnd(width)}print the version`;
  });
}

/** The version of this package, whose folder depends on whether the command was compiled. */
function readVersion(): string {
  let folder = new URL('.', import.meta.url);
  while (!existsSync(new URL('package.json', folder))) folder = new URL('..', folder);
  return JSON.parse(readFileSync(new URL('package.json', folder), 'utf8')).version;
}
