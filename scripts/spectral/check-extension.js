import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cwd } from 'node:process';
import { schema } from '@stoplight/spectral-functions';

// Spectral bundles this file, which then has no location and cannot import JSON; Spectral runs in the project's folder.
const extensions = createRequire(join(cwd(), 'package.json'))('./scripts/spectral/extensions.schema.json');

/** Validates the value of one of the project's `x-` keys against its JSON Schema, which editors also use. */
export default function checkExtension(value, { name }, context) {
  return schema(value, { schema: { ...extensions, $ref: `#/$defs/${name}` } }, context);
}
