import { isDeepStrictEqual } from 'node:util';
import type { Document, Server } from '../../scripts/openapi/document.ts';
import { listOperations } from '../../scripts/openapi/list-operations.ts';
import { resolveRef } from '../../scripts/openapi/resolve-ref.ts';
import type { ServerRow } from './page.ts';

/** Differences between the servers that a provider documents and those of a description, which all operations share. */
export function compareServers(documented: ServerRow[], document: Document): string[] {
  const described = document.servers ?? [];
  const overrides = [
    ...Object.entries(document.paths ?? {})
      .filter(([, item]) => resolveRef(document, item).servers !== undefined)
      .map(([path]) => path),
    ...listOperations(document).flatMap(({ operation }) => (operation.servers === undefined ? [] : [operation.operationId ?? ''])),
  ];
  const [first, second] = [documented[0]?.url, described[0]?.url];
  return [
    ...overrides.map((name) => `${name} servers: are described, not documented`),
    ...(first === second ? [] : [`server ${first}: is documented first, ${second} is described first`]),
    ...described
      .filter(({ url }) => !documented.some((row) => row.url === url))
      .map(({ url }) => `server ${url}: is described, not documented`),
    ...documented.flatMap((row) => {
      const server = described.find(({ url }) => url === row.url);
      return server === undefined ? [`server ${row.url}: is documented, not described`] : compareVariables(row, server);
    }),
  ];
}

function compareVariables({ url, variables: documented = {} }: ServerRow, { variables: described = {} }: Server): string[] {
  return Object.keys({ ...documented, ...described }).flatMap((name) => {
    const values = documented[name] ?? [];
    const { default: standard, enum: listed = [] } = described[name] ?? {};
    return [
      ...(standard === values[0] ? [] : [`the default of ${name} is documented as ${values[0]}, described as ${standard}`]),
      ...values.filter((value) => !listed.includes(value)).map((value) => `the ${name} ${value} is documented, not described`),
      ...listed.filter((value) => !values.includes(value)).map((value) => `the ${name} ${value} is described, not documented`),
      ...(isDeepStrictEqual(listed, [...new Set(listed)]) ? [] : [`a ${name} is listed twice`]),
    ].map((problem) => `server ${url}: ${problem}`);
  });
}
