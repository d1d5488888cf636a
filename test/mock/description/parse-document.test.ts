import { YAMLException } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../scripts/mock/description/parse-document.ts';
import { UserError } from '../../../scripts/shared/user-error.ts';

describe('a description', () => {
  it.each([
    ['YAML', 'openapi: 3.1.0\npaths: {}\n'],
    ['JSON', '{ "openapi": "3.1.0", "paths": {} }'],
    ['YAML in braces', '{ openapi: 3.1.0, paths: {} }'],
    ['YAML with an equal key twice, of which the last counts', 'openapi: 3.0.0\npaths: {}\nopenapi: 3.1.0\n'],
    ['JSON with an equal key twice, of which the last counts', '{ "openapi": "3.0.0", "openapi": "3.1.0", "paths": {} }'],
  ])('may be %s', (_, text) => {
    expect(parseDocument(text, 'openapi.json')).toEqual({ openapi: '3.1.0', paths: {} });
  });

  it.each([
    ['openapi: 3.1.0\npaths: {\n', 'a.yaml:3:1: '],
    ['{"openapi": "3.1.0"\n ]}', 'a.yaml:2:2: '],
    ['', 'a.yaml:1:1: '],
    ['{}', 'a.yaml is not an OpenAPI 3 description: it has no `openapi: 3.…` at its root.'],
    ['[]', 'a.yaml is not an OpenAPI 3 description'],
    ['openapi: 2.0.0', 'a.yaml is not an OpenAPI 3 description'],
    ['swagger: "2.0"', 'a.yaml is a Swagger 2.0 description; convert it with `npx swagger2openapi --yaml --outfile openapi.yaml a.yaml`'],
  ])('of %j is refused', (text, message) => {
    expect(() => parseDocument(text, 'a.yaml')).toThrow(UserError);
    expect(() => parseDocument(text, 'a.yaml')).toThrow(message);
  });

  it('that is refused has the error of the YAML parser as its cause', () => {
    expect(() => parseDocument('paths: {', 'a.yaml')).toThrow(expect.objectContaining({ cause: expect.any(YAMLException) }));
  });
});
