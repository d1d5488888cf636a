import type { Bundle, Schema } from './bundle.ts';
import { compareValue } from './compare-value.ts';
import type { DocumentedOperation, Row } from './page.ts';
import { listHolders, listPlaces, type Place } from './places.ts';

/** Differences between the rows of a body's table and its schema, both ways. `linked` are rows of another page that the table follows. */
export function compareBody(
  rows: Row[],
  bundle: Bundle,
  schema: Schema,
  linked: NonNullable<DocumentedOperation['linked']>['rows'] = [],
): string[] {
  const places = listPlaces(bundle, schema);
  // A path that is only in a `required` list has no schema.
  const missing = rows.filter(({ path }) => (places.get(path)?.schemas.length ?? 0) === 0);
  return [
    ...missing.map(({ path }) => `${path}: is documented, not described`),
    ...[...places.values()].flatMap((place) => {
      const row = rows.find(({ path }) => path === place.path);
      const other = linked.find(({ path }) => path === place.path);
      const problems = row === undefined ? findUndocumented(place, rows) : compareRow(row, place, other);
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

function findUndocumented(place: Place, rows: Row[]): string[] {
  const isListItem = place.path.endsWith('[]');
  const holdsDocumented = place.path === '' || rows.some(({ path }) => path.startsWith(`${place.path}.`));
  if (holdsDocumented && (isListItem || place.path === '')) return compareValue({ type: 'object' }, place.schemas, () => place.isExplained);
  // An item of a list of plain values is covered by the list's row.
  if (isListItem && place.parent !== undefined && rows.some(({ path }) => path === place.parent?.path)) return [];
  return place.isExplained || place.parent?.isExplained === true ? [] : ['is described, not documented'];
}
