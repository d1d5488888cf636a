import type { Document, Ref, Schema } from '../../scripts/openapi/document.ts';
import { compareValue } from './compare-value.ts';
import type { Row } from './page.ts';
import { listHolders, listPlaces, type Place } from './schema-places.ts';

/** Differences between the rows of a body's table and its schema, both ways. `linked` are rows of another page that the table follows. */
export function compareBody(rows: Row[], document: Document, schema: Ref<Schema>, linked: Row[] = []): string[] {
  const places = listPlaces(document, schema);
  // A path that is only in a `required` list has no schema.
  const missing = rows.filter(({ path }) => (places.get(path)?.schemas.length ?? 0) === 0);
  return [
    ...missing.map(({ path }) => `${path}: is documented, not described`),
    ...[...places.values()].flatMap((place) => {
      const row = rows.find(({ path }) => path === place.path);
      const other = linked.find(({ path }) => path === place.path);
      const problems = row === undefined ? compareUnlisted(place, rows) : compareRow(row, place, other);
      return problems.map((problem) => `${place.path || 'the body'}: ${problem}`);
    }),
  ];
}

function compareRow(row: Row, place: Place, linked: Row | undefined): string[] {
  const isNear = place.isExplained || place.parent?.isExplained === true;
  const reason = findReason(row, linked);
  const isUnknown = row.mandatory === undefined && linked?.mandatory === undefined;
  return [
    ...(reason === undefined || isNear ? [] : [`${reason}, so it needs an x-discrepancy`]),
    ...(row.mandatory === true && !place.isRequired ? ['is mandatory, described as optional'] : []),
    ...(isUnknown && place.isRequired && !listHolders(place).some((holder) => holder.isExplained)
      ? ['is required, which no page says, so it needs an x-discrepancy']
      : []),
    // What a linked page says is followed; what the page itself says may be overruled, if the element says so.
    ...compareValue({ ...row, ...linked }, place.schemas, (keyword) => place.isExplained && !(linked !== undefined && keyword in linked)),
  ];
}

function findReason(row: Row, linked: Row | undefined): string | undefined {
  if (row.listedAs !== undefined) return `is listed as ${row.listedAs}`;
  if (Array.isArray(row.mandatory)) return 'is mandatory by its description, not by its column';
  return linked === undefined ? undefined : 'follows another page';
}

/** Checks a place without a row: the rows of the fields below it imply that it is an object or a list. */
function compareUnlisted(place: Place, rows: Row[]): string[] {
  const { path, parent } = place;
  const isListItem = path.endsWith('[]');
  if (path === '' || (isListItem && rows.some((row) => row.path.startsWith(`${path}.`)))) {
    const type = rows.some((row) => row.path.startsWith(`${path}[]`)) ? 'array' : 'object';
    return compareValue({ type }, place.schemas, () => place.isExplained);
  }
  // An item of a list of plain values is covered by the list's row.
  if (isListItem && rows.some((row) => row.path === parent?.path)) return [];
  return place.isExplained || parent?.isExplained === true ? [] : ['is described, not documented'];
}
