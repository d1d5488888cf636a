// Imports the samples that are named in its arguments, one after another, and prints as JSON what each of them printed or threw.
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';

const results = [];
for (const path of process.argv.slice(2)) {
  const lines = [];
  console.log = (...values) => lines.push(format(...values));
  const failure = await import(pathToFileURL(path).href).then(
    () => undefined,
    (error) => String(error?.stack),
  );
  results.push({ stdout: lines.join('\n'), failure });
}
process.stdout.write(JSON.stringify(results));
