import { resolve } from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';

const FILE = resolve('test/client/editor-sample.ts');
// The text that a user types. The comments mark positions.
const SOURCE = `import { ApiError, createCbrClient } from '../../generated/cbr/client.ts';
import { createVbsV2Client } from '../../generated/vbs-v2/client.ts';
declare const path: { project_id: string; backup_id: string };
const client = createCbrClient({ region: 'eu-de', token: 'a-token' });
const /*result*/result = await client./*method*/restoreBackup({ path, body: { restore: { volume_id: 'a-disk', /*property*/ } } });
client./*completion*/;
createVbsV2Client({ region: 'eu-de', token: 'a-token' })./*deprecated*/restoreBackup({ path, body: { restore: { volume_id: 'a-disk' } } });
client.restoreBackup({ path, body: { restore: { server_id: 'a-server' } } });
client.restoreBackup({ path, body: { restore: { volume_id: 'a-disk', powerOn: false } } });
declare const error: ApiError;
if (error.code === '/*code*/') throw error;
`;

let service: ts.LanguageService;

beforeAll(() => {
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile('tsconfig.json', ts.sys.readFile).config, ts.sys, '.');
  const read = (file: string) => (file === FILE ? SOURCE : ts.sys.readFile(file));
  service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [FILE],
    getScriptVersion: () => '1',
    getScriptSnapshot: (file) => {
      const text = read(file);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => process.cwd(),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (file) => file === FILE || ts.sys.fileExists(file),
    readFile: read,
  });
});

const placeOf = (name: string) => SOURCE.indexOf(`/*${name}*/`) + name.length + 4;
const complete = (name: string) => service.getCompletionsAtPosition(FILE, placeOf(name), {})?.entries.map((entry) => entry.name) ?? [];

/** The text that an editor shows when the pointer is on the text after a mark. */
function hover(name: string) {
  const info = service.getQuickInfoAtPosition(FILE, placeOf(name));
  const tags = (info?.tags ?? []).map(({ name, text }) => `@${name} ${ts.displayPartsToString(text)}`.trim());
  return { type: ts.displayPartsToString(info?.displayParts), documentation: ts.displayPartsToString(info?.documentation), tags };
}

describe('an editor', () => {
  it('shows the description of an operation, its parameters and its errors, with short types', () => {
    const { type, documentation, tags } = hover('method');
    expect(type).toBe('(method) CbrOperations.restoreBackup(options: RestoreBackupOptions): Promise<RestoreBackupResult>');
    expect(documentation).toMatch(/^Restore a server or a disk from a backup\n\n\*\*What it does:\*\* Restores/);
    expect(documentation).toContain('- `404`: The backup, the server or the disk does not exist.');
    expect(tags).toContain('@param options.path.backup_id - ID of the backup to restore.');
    expect(hover('result').type).toBe('const result: RestoreBackupResult');
  });

  it('marks an operation that is deprecated', () => {
    expect(hover('deprecated').tags).toContain('@deprecated');
    expect(hover('method').tags).not.toContain('@deprecated');
  });

  it('names the properties that a body lacks for its alternative, and those that it must not have', () => {
    const messages = service.getSemanticDiagnostics(FILE).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
    expect(messages).toContainEqual(expect.stringContaining("Property 'mappings' is missing in type '{ server_id: string; }'"));
    expect(messages).toContainEqual(expect.stringMatching(/'powerOn' does not exist in type .* Did you mean to write 'power_on'\?/));
  });

  it('completes operations, properties of a body and error codes', () => {
    expect(complete('completion')).toEqual(expect.arrayContaining(['restoreBackup', 'listTasks', 'POST']));
    expect(complete('property')).toEqual(expect.arrayContaining(['power_on']));
    expect(complete('code')).toEqual(expect.arrayContaining(['BackupService.2010', 'BackupService.6200']));
  });
});
