import type { Discrepancy } from '../../openapi/document.ts';
import type { OperationView } from './describe-operation.ts';
import { listElements } from './list-elements.ts';

/** An element of an operation with its discrepancies. */
export interface ElementDiscrepancies {
  /** The name of the element for readers: `Request body, restore.volume_id`. */
  place: string;
  /** Where the reference shows it, below the site's root. */
  link: string;
  discrepancies: Discrepancy[];
}

/** The discrepancies of operations, in reading order. A discrepancy that several elements of an API share is listed once. */
export function listDiscrepancies(views: OperationView[]): Map<OperationView, ElementDiscrepancies[]> {
  const seen = new Set<string>();
  return new Map(
    views.map((view) => {
      const { name } = view.operation.api;
      const isNew = (discrepancy: Discrepancy) => addNew(seen, `${name} ${identifyDiscrepancy(discrepancy)}`);
      const elements = [...listElements(view)].flatMap(({ place, anchor, discrepancies }): ElementDiscrepancies[] => {
        const own = discrepancies.filter(isNew);
        return own.length === 0 ? [] : [{ place, link: `docs/${name}/#${anchor}`, discrepancies: own }];
      });
      return [view, elements];
    }),
  );
}

/** Where the page of an API shows each discrepancy in full: discrepancy → anchor of the first element that has it. */
export function placeDiscrepancies(views: OperationView[]): Map<string, string> {
  const elements = views.flatMap((view) => [...listElements(view)]).toReversed();
  return new Map(
    elements.flatMap(({ anchor, discrepancies }) => discrepancies.map((item) => [identifyDiscrepancy(item), anchor] as const)),
  );
}

/** Elements that have the same discrepancy can each have a copy of it. */
export function identifyDiscrepancy({ documented, described, reason }: Discrepancy): string {
  return JSON.stringify([documented, described, reason]);
}

function addNew(set: Set<string>, item: string): boolean {
  const isNew = !set.has(item);
  set.add(item);
  return isNew;
}
