// Starts the command on the runtime that this runs on, and prints a line when it serves requests.
import { spawn } from 'node:child_process';

const BIN = 'node_modules/restore-contracts-mock/lib/bin.js';
const args = 'Deno' in globalThis ? ['run', '--allow-all', '--node-modules-dir=manual', BIN] : [BIN];
const child = spawn(process.execPath, [...args, '--port', '0', '--quiet'], { stdio: ['ignore', 'pipe', 'inherit'] });
child.stdout.once('data', async (line) => {
  const health = await fetch(`${String(line).trim().split(' ').at(-1)}/health`);
  const { apis } = await health.json();
  console.log(apis.length > 1 ? 'Mocking all APIs' : `Mocking ${apis}`);
  child.kill();
});
