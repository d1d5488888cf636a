import type { Document, Ref, Schema } from '../../scripts/openapi/document.ts';
import { compareValue } from './compare-value.ts';
import { compareExplained, findReason, isExplained } from './discrepancy.ts';
import type { Row } from './page.ts';
import { listHolders, listPlaces, type Place } from './schema-places.ts';

interface Context {
  /** Rows of another page that the table follows. */
  linked?: Row[];
  /** Whether the element that contains the body explains the facts from other pages. */
  isHolderExplained?: boolean;
}

/** Differences between the rows of a body's table and its schema, both ways. */
export function compareBody(
  rows: Row[],
  document: Document,
  schema: Ref<Schema>,
  { linked = [], isHolderExplained = false }: Context = {},
): string[] {
  const places = listPlaces(document, schema);
  // A path that is only in a `required` list has no schema.
  const missing = rows.filter(({ path }) => (places.get(path)?.schemas.length ?? 0) === 0);
  return [
    ...missing.map(({ path }) => `${path}: is documented, not described`),
    ...[...places.values()].flatMap((place) => {
      const row = rows.find(({ path }) => path === place.path);
      const other = linked.find(({ path }) => path === place.path);
      const problems = row === undefined ? compareUnlisted(place, rows) : compareRow(row, place, other, isHolderExplained);
      return [...compareExplained(row, place), ...problems].map((problem) => `${place.path || 'the body'}: ${problem}`);
    }),
  ];
}

function compareRow(row: Row, place: Place, linked: Row | undefined, isHolderExplained: boolean): string[] {
  const expected = { ...row, ...linked, ...row.decided };
  const type = row.path === '' ? { type: 'object' as const } : {};
  return [
    ...explainRow(row, place, linked, isHolderExplained),
    ...(expected.mandatory === true && !place.isRequired ? ['is mandatory, described as optional'] : []),
    // The field that decides the case is required in the alternative of that case.
    ...(!expected.mandatory && row.case === undefined && place.isRequired ? ['is not mandatory, described as required'] : []),
    ...compareValue({ ...type, ...expected }, place.schemas),
  ];
}

function explainRow(row: Row, place: Place, linked: Row | undefined, isHolderExplained: boolean): string[] {
  const reason = findRowReason(row, linked);
  if (reason === undefined) return [];
  const holders = listHolders(place);
  // A body from another page, and required properties, may be explained at the root of the body; everything else at the property or its object.
  const { mandatory: _, ...keywords } = row.decided ?? {};
  const isWhole = (row.from !== undefined || row.decided !== undefined) && Object.keys(keywords).length === 0;
  const count = place.parent?.path.endsWith('[]') ? 3 : 2;
  const isNear = (isWhole ? holders : holders.slice(0, count)).some(isExplained);
  return isNear || (isWhole && isHolderExplained) ? [] : [`${reason}, so it needs an x-discrepancy`];
}

function findRowReason(row: Row, linked: Row | undefined): string | undefined {
  if (row.listedAs !== undefined) return `is listed as ${row.listedAs}`;
  if (Array.isArray(row.mandatory)) return 'is mandatory by its description, not by its column';
  return linked === undefined ? findReason(row) : 'follows another page';
}

/** Checks a place without a row: only the body itself and the objects in a list need none, where rows of their fields imply them. */
function compareUnlisted(place: Place, rows: Row[]): string[] {
  const { path, parent } = place;
  const isItem = path.endsWith('[]');
  if (path === '' || (isItem && rows.some((row) => row.path.startsWith(`${path}.`)))) {
    const type = rows.some((row) => row.path.startsWith(`${path}[]`)) ? 'array' : 'object';
    return compareValue({ type }, place.schemas);
  }
  // An item of a list of plain values is covered by the list's row.
  return isItem && rows.some((row) => row.path === parent?.path) ? [] : ['is described, not documented'];
}
