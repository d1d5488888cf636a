import { type Bundle, isExplained, listExamples, type Operation, type Parameter, resolveRef } from './bundle.ts';
import { compareValue } from './compare-value.ts';
import { tokenName } from './make-request.ts';
import type { DocumentedOperation, ParameterRow } from './page.ts';

/** Differences between a page's tables of parameters and the parameters of an operation, both ways. */
export function compareParameters(documented: DocumentedOperation, bundle: Bundle, operation: Operation): string[] {
  const parameters = operation.parameters ?? [];
  const isSame = (row: ParameterRow, parameter: Parameter) => row.name === parameter.name && row.in === parameter.in;
  const missing = documented.parameters.filter((row) => !parameters.some((parameter) => isSame(row, parameter)));
  return [
    ...missing.map((row) => `${row.in} ${row.name}: is documented, not described`),
    ...parameters.flatMap((parameter) => {
      const row = documented.parameters.find((row) => isSame(row, parameter));
      const problems = row === undefined ? findUndocumented(parameter) : compareParameter(row, bundle, parameter);
      return problems.map((problem) => `${parameter.in} ${parameter.name}: ${problem}`);
    }),
    ...compareToken(documented, bundle, operation),
  ];
}

function findUndocumented(parameter: Parameter): string[] {
  return isExplained(parameter) ? [] : ['is described, not documented'];
}

function compareParameter(row: ParameterRow, bundle: Bundle, parameter: Parameter): string[] {
  const schema = resolveRef(bundle, parameter.schema);
  const explained = isExplained(parameter) || isExplained(schema);
  const isRequired = parameter.required === true;
  const mandatory = row.mandatory ?? row.in === 'path';
  // A parameter is text on the wire, whether or not its table has a column for that.
  return [
    ...(isRequired === mandatory || explained
      ? []
      : [mandatory ? 'is mandatory, described as optional' : 'is not mandatory, described as required']),
    ...(row.from === 'uri' && !explained ? ['is in no table, so it needs an x-discrepancy'] : []),
    ...compareValue({ type: 'string', ...row }, [schema], () => explained),
  ];
}

function compareToken(documented: DocumentedOperation, bundle: Bundle, operation: Operation): string[] {
  const name = tokenName(documented);
  const schemes = (operation.security ?? bundle.security ?? []).flatMap((requirement) => Object.keys(requirement));
  const isAsked = schemes.some((key) => {
    const scheme = bundle.components.securitySchemes[key];
    return scheme?.type === 'apiKey' && scheme.in === 'header' && scheme.name === name;
  });
  return [
    ...(isAsked ? [] : [`header ${name}: is not what the operation's security asks for`]),
    ...(documented.token !== undefined || isExplained(operation)
      ? []
      : [`header ${name}: is not documented, so the operation needs an x-discrepancy`]),
  ];
}

/** Parameter examples that no exchange of the page has and no x-discrepancy explains. */
export function compareParameterExamples(
  documented: DocumentedOperation,
  bundle: Bundle,
  operation: Operation,
  isExplainedExchange: (key: string) => boolean,
): string[] {
  return (operation.parameters ?? []).flatMap((parameter) => {
    const row = documented.parameters.find(({ name }) => name === parameter.name);
    const known = [row?.default, ...documented.exchanges.map((exchange) => readParameter(documented, exchange.request, parameter))];
    return listExamples(bundle, parameter)
      .filter(([key, example]) => !known.includes(example.value as string) && !isExplained(example) && !isExplainedExchange(key))
      .map(([key]) => `${parameter.in} ${parameter.name} example ${key}: is described, not documented`);
  });
}

/** The value that a page's example request prints for a parameter; undefined if it prints none. */
export function readParameter(
  { path: template }: DocumentedOperation,
  { path, headers = {}, supplied = [] }: DocumentedOperation['exchanges'][number]['request'],
  parameter: { name: string; in: string },
): string | undefined {
  if (supplied.includes(parameter.name)) return undefined;
  const url = new URL(path, 'http://localhost');
  if (parameter.in === 'query') return url.searchParams.get(parameter.name) ?? undefined;
  if (parameter.in === 'header') return headers[parameter.name];
  const segment = url.pathname.split('/')[template.split('/').indexOf(`{${parameter.name}}`)];
  return segment === undefined ? undefined : decodeURIComponent(segment);
}
