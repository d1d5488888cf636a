import { describe, expect, it } from 'vitest';
import { listApis } from '../../scripts/openapi/list-apis.ts';
import { listIdsByObject, listProjects, listRequestIds } from './list-ids.ts';
import { loadPage, type PageExchange, type PageOperation } from './page.ts';

interface Told {
  api: string;
  operation: PageOperation;
  exchange: PageExchange;
  /** The IDs in each object of the response. */
  objects: string[][];
}

/** The exchanges of each provider, whose APIs are in one folder. */
const PROVIDERS = Object.entries(Object.groupBy(listApis(), ({ source }) => source.split('/')[1] ?? '')).map(([provider, apis = []]) => ({
  provider,
  told: apis.flatMap(({ name }) => tell(name)),
}));

function tell(api: string): Told[] {
  return loadPage(api).operations.flatMap((operation) =>
    operation.exchanges.map((exchange) => ({ api, operation, exchange, objects: listIdsByObject(exchange.response.body) })),
  );
}

function isRestore({ operation }: Told): boolean {
  return operation.restore !== undefined;
}

/** Of the provider's own examples, only the restore is part of the story: the other examples are about other resources. */
function isOfStory(each: Told): boolean {
  return isRestore(each) || each.exchange.invented === true;
}

function name({ api, operation, exchange }: Told): string {
  return `${api} ${operation.operationId} ${exchange.name}`;
}

describe.each(PROVIDERS)('the examples of $provider', ({ told }) => {
  it('send only IDs that the response of another operation has', () => {
    const unknown = told.filter(isOfStory).flatMap((each) => {
      const known = new Set(told.filter(({ operation }) => operation !== each.operation).flatMap(({ objects }) => objects.flat()));
      const ids = listRequestIds(each.operation, each.exchange).flat();
      return ids.filter((id) => !known.has(id)).map((id) => `${name(each)}: ${id}`);
    });
    expect(unknown).toEqual([]);
  });

  it('belong to a project that a token is issued for', () => {
    const tokens = told.filter(({ operation }) => operation.operationId === 'createToken');
    const bodies = tokens.map(({ exchange }) => JSON.stringify(exchange.response.body));
    const others = told.filter(isOfStory).flatMap((each) =>
      listProjects(each.operation, each.exchange)
        .filter((id) => !bodies.some((body) => body.includes(`"${id}"`)))
        .map((id) => `${name(each)}: ${id}`),
    );
    expect(others).toEqual([]);
  });

  it('restore each backup to the resource that was backed up', () => {
    const objects = told.flatMap((each) => each.objects);
    const unrelated = told.filter(isRestore).flatMap((each) =>
      // The IDs in one object of the request, such as a mapping, are also in one object of a response.
      listIdsByObject(each.exchange.request.body)
        .filter((ids) => !objects.some((object) => ids.every((id) => object.includes(id))))
        .map((ids) => `${name(each)}: ${ids.join(' and ')}`),
    );
    expect(unrelated).toEqual([]);
  });

  it('show the restored resource in every other operation of the same API', () => {
    for (const [api, all = []] of Object.entries(Object.groupBy(told, (each) => each.api))) {
      const restores = all.filter(isRestore);
      if (restores.length === 0) continue;
      const restored = restores.flatMap((each) => [...listRequestIds(each.operation, each.exchange), ...each.objects].flat());
      const shows = ({ objects }: Told) => objects.flat().some((id) => restored.includes(id));
      const silent = all.filter(({ operation }) => !all.some((each) => each.operation === operation && (isRestore(each) || shows(each))));
      expect(silent.map(name), api).toEqual([]);
    }
  });
});
