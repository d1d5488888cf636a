import type { Document, Parameter } from '../../scripts/openapi/document.ts';
import type { DescribedOperation } from '../../scripts/openapi/list-operations.ts';
import { resolveRef } from '../../scripts/openapi/resolve-ref.ts';
import { compareValue } from './compare-value.ts';
import { compareExplained, findReason, isExplained } from './discrepancy.ts';
import type { PageOperation, ParameterRow } from './page.ts';

/** The keywords that a parameter may have without a row: prose, and the defaults of OpenAPI. */
const NEUTRAL = new Set(['name', 'in', 'required', 'description', 'schema', 'examples', 'x-discrepancy']);

/** Differences between a page's tables of parameters and the parameters of an operation, both ways. */
export function compareParameters(page: PageOperation, document: Document, { parameters }: DescribedOperation): string[] {
  const isSame = (row: ParameterRow, parameter: Parameter) => row.name === parameter.name && row.in === parameter.in;
  const missing = page.parameters.filter((row) => !parameters.some((parameter) => isSame(row, parameter)));
  return [
    ...missing.map((row) => `${row.in} ${row.name}: is documented, not described`),
    ...parameters.flatMap((parameter) => {
      const row = page.parameters.find((row) => isSame(row, parameter));
      const problems = row === undefined ? ['is described, not documented'] : compareParameter(row, document, parameter);
      return problems.map((problem) => `${parameter.in} ${parameter.name}: ${problem}`);
    }),
  ];
}

function compareParameter(row: ParameterRow, document: Document, parameter: Parameter): string[] {
  if (parameter.schema === undefined) return ['has no schema to compare; describe its value with `schema`, not with `content`'];
  const whole = resolveRef(document, parameter.schema);
  const schema = row.repeatable && whole.items !== undefined ? resolveRef(document, whole.items) : whole;
  const reason = findReason(row);
  const expected = { ...row, ...row.decided };
  const mandatory = expected.mandatory ?? row.in === 'path';
  const isRequired = parameter.required === true;
  const others = Object.entries(parameter).filter(([key, value]) => !NEUTRAL.has(key) && !isDefault(parameter, key, value));
  return [
    ...(isRequired === mandatory
      ? []
      : [`is ${mandatory ? 'mandatory' : 'not mandatory'}, described as ${isRequired ? 'required' : 'optional'}`]),
    ...(reason === undefined || isExplained(parameter) || isExplained(whole) ? [] : [`${reason}, so it needs an x-discrepancy`]),
    ...compareExplained({ explained: row.explained ?? reason !== undefined }, parameter, whole),
    ...others.map(([key, value]) => `is described with ${key} ${JSON.stringify(value)}, which is not documented`),
    ...(row.repeatable ? compareValue({ type: 'array' }, [whole]) : []),
    // A parameter is text on the wire, whether or not its table has a column for that.
    ...compareValue({ type: 'string', ...expected }, [schema]),
  ];
}

function isDefault({ in: location }: Parameter, key: string, value: unknown): boolean {
  const style = location === 'query' || location === 'cookie' ? 'form' : 'simple';
  const defaults: Record<string, unknown> = {
    style,
    explode: style === 'form',
    deprecated: false,
    allowReserved: false,
    allowEmptyValue: false,
  };
  return defaults[key] === value;
}
