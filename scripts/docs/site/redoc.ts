import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// The script that `redocly build-docs --inlineBundle` puts into each page.
const SCRIPT = '@redocly/cli/lib/chunks/redoc.standalone.js';
// Redoc loads its maker's logo from a server of its own, and leaves it out if it does not load. This site asks no other server.
const LOGOS = /https:\/\/cdn\.redoc\.ly\/redoc\/logo-[\w-]+\.svg/g;

/** Redoc's script, as a module that exports `init`, without the images from elsewhere. */
export function readRedoc(): string {
  const source = readFileSync(fileURLToPath(import.meta.resolve(SCRIPT)), 'utf8');
  const script = source.replace(LOGOS, 'data:,');
  if (script === source) throw new Error(`${SCRIPT} no longer has the logos that this build takes out; look how it shows them now.`);
  return script;
}
