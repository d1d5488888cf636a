import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cwd } from 'node:process';
import { schema } from '@stoplight/spectral-functions';

// Spectral bundles this file, which then has no place of its own and cannot import JSON; it lints from the project's folder.
const extensions = createRequire(join(cwd(), 'package.json'))('./scripts/spectral/extensions.schema.json');

/** Holds the value of one of the project's `x-` keys against its JSON Schema, which editors use too. */
export default function checkExtension(value, { name }, context) {
  return schema(value, { schema: { ...extensions, $ref: `#/$defs/${name}` } }, context);
}
