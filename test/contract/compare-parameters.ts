import type { Document, Parameter } from '../../scripts/openapi/document.ts';
import type { DescribedOperation } from '../../scripts/openapi/list-operations.ts';
import { resolveRef } from '../../scripts/openapi/resolve-ref.ts';
import { compareValue } from './compare-value.ts';
import { isExplained } from './discrepancy.ts';
import type { PageOperation, ParameterRow } from './page.ts';

/** Differences between a page's tables of parameters and the parameters of an operation, both ways. */
export function compareParameters(page: PageOperation, document: Document, { parameters }: DescribedOperation): string[] {
  const isSame = (row: ParameterRow, parameter: Parameter) => row.name === parameter.name && row.in === parameter.in;
  const missing = page.parameters.filter((row) => !parameters.some((parameter) => isSame(row, parameter)));
  return [
    ...missing.map((row) => `${row.in} ${row.name}: is documented, not described`),
    ...parameters.flatMap((parameter) => {
      const row = page.parameters.find((row) => isSame(row, parameter));
      const problems = row === undefined ? compareUnlisted(parameter) : compareParameter(row, document, parameter);
      return problems.map((problem) => `${parameter.in} ${parameter.name}: ${problem}`);
    }),
  ];
}

function compareUnlisted(parameter: Parameter): string[] {
  return isExplained(parameter) ? [] : ['is described, not documented'];
}

function compareParameter(row: ParameterRow, document: Document, parameter: Parameter): string[] {
  if (parameter.schema === undefined) return ['has no schema to compare; describe its value with `schema`, not with `content`'];
  const schema = resolveRef(document, parameter.schema);
  const explained = isExplained(parameter) || isExplained(schema);
  const isRequired = parameter.required === true;
  const mandatory = row.mandatory ?? row.in === 'path';
  const actual = isRequired ? 'described as required' : 'described as optional';
  return [
    ...(isRequired === mandatory || explained ? [] : [`is ${mandatory ? 'mandatory' : 'not mandatory'}, ${actual}`]),
    ...(row.from === 'uri' && !explained ? ['is in no table, so it needs an x-discrepancy'] : []),
    // A parameter is text on the wire, whether or not its table has a column for that.
    ...compareValue({ type: 'string', ...row }, [schema], () => explained),
  ];
}
