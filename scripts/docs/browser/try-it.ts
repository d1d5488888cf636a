import { toReadersAddress } from './address.ts';
import { type Call, createRequest, fillInput, type Input } from './call.ts';
import { createElement } from './element.ts';
import { createForm, createSamples } from './form.ts';
import { type Language, renderSample } from './samples/index.ts';
import { sendAndRender, type Violation } from './send.ts';

/** Lets readers choose, edit and send the requests of each operation; the samples follow. */
export function enableTrying(): void {
  for (const panel of document.querySelectorAll<HTMLElement>('.try')) {
    const data = panel.querySelector('script');
    if (!data) continue;
    const call: Call = JSON.parse(toReadersAddress(data.textContent));
    const id = panel.dataset.operation ?? '';
    const form = createForm(call, id);
    panel.replaceChildren(form, createSamples(id));
    enableForm(panel, form, call);
  }
  keepLanguage();
}

function enableForm(panel: HTMLElement, form: HTMLFormElement, call: Call): void {
  const choice = form.querySelector('select');
  const fill = () => {
    const chosen = call.choices[Number(choice?.value ?? 0)];
    if (chosen === undefined) return;
    writeInput(form, fillInput(call, chosen));
    update();
  };
  const update = () => {
    for (const code of panel.querySelectorAll<HTMLElement>('code[data-language]')) {
      code.textContent = renderSample(code.dataset.language as Language, call, readInput(form));
    }
    showProblems(form, checkInput(form, call));
  };
  choice?.addEventListener('change', fill);
  fill();
  form.addEventListener('input', ({ target }) => target !== choice && update());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send(form, call);
  });
}

async function send(form: HTMLFormElement, call: Call): Promise<void> {
  const result = form.querySelector('.result');
  const problems = checkInput(form, call);
  showProblems(form, problems);
  const missing = [...problems.keys()].find(({ name }) => name === 'value');
  if (missing) return missing.focus();
  result?.replaceChildren('Sending …');
  const nodes = await sendAndRender(
    createRequest(call, readInput(form)),
    ({ violations }) => showProblems(form, placeViolations(form, call, violations)),
    (violation) => findField(form, call, violation) !== undefined,
  );
  result?.replaceChildren(...nodes);
  result?.scrollIntoView({ block: 'nearest' });
}

type TextField = HTMLInputElement | HTMLTextAreaElement;

function listFields(form: HTMLFormElement, name: string): TextField[] {
  const fields = [...form.querySelectorAll<TextField>(`[name="${name}"]`)];
  // In the order of the operation, including folded fields.
  return fields.sort((a, b) => Number(a.dataset.index) - Number(b.dataset.index));
}

function readInput(form: HTMLFormElement): Input {
  const read = (name: string) => listFields(form, name).map(({ value }) => value);
  return { values: read('value'), credentials: read('credential'), prefer: read('prefer')[0] ?? '', body: read('body')[0] ?? '' };
}

function writeInput(form: HTMLFormElement, { values, credentials, prefer, body }: Input): void {
  const texts = { value: values, credential: credentials, prefer: [prefer], body: [body] };
  for (const [name, list] of Object.entries(texts)) {
    for (const [index, field] of listFields(form, name).entries()) field.value = list[index] ?? '';
  }
  const folded = form.querySelector<HTMLDetailsElement>('.optional-fields');
  if (folded) folded.open = [...folded.querySelectorAll('input')].some(({ value }) => value !== '');
}

/** Finds problems before anything is sent: a missing path parameter, which would change the path, and a body that is not JSON. The mock checks everything else. */
function checkInput(form: HTMLFormElement, call: Call): Map<TextField, string[]> {
  const problems = new Map<TextField, string[]>();
  for (const [index, field] of listFields(form, 'value').entries()) {
    if (call.parameters[index]?.in === 'path' && field.value === '') problems.set(field, ['A path parameter needs a value.']);
  }
  const [body] = listFields(form, 'body');
  if (body && body.value !== '' && /[/+]json/.test(call.mediaType)) {
    try {
      JSON.parse(body.value);
    } catch (error) {
      problems.set(body, [`The body is not valid JSON: ${(error as Error).message}`]);
    }
  }
  return problems;
}

/** The fields of the form whose values the mock refused. */
function placeViolations(form: HTMLFormElement, call: Call, violations: Violation[]): Map<TextField, string[]> {
  const problems = new Map<TextField, string[]>();
  for (const violation of violations) {
    const field = findField(form, call, violation);
    if (field) problems.set(field, [...(problems.get(field) ?? []), violation.message]);
  }
  return problems;
}

function findField(form: HTMLFormElement, call: Call, { location: [, place = '', name = ''] }: Violation): TextField | undefined {
  if (place === 'body') return listFields(form, 'body')[0];
  const isNamed = (candidate: { in: string; name: string }) =>
    candidate.in === place && candidate.name.toLowerCase() === name.toLowerCase();
  return (
    listFields(form, 'value')[call.parameters.findIndex(isNamed)] ?? listFields(form, 'credential')[call.credentials.findIndex(isNamed)]
  );
}

function showProblems(form: HTMLFormElement, problems: Map<TextField, string[]>): void {
  for (const field of form.querySelectorAll<TextField>('input, textarea')) {
    const messages = problems.get(field) ?? [];
    field.setAttribute('aria-invalid', String(messages.length > 0));
    field.parentElement?.querySelector('.problem')?.replaceChildren(...messages.map((message) => createElement('span', '', message)));
    const folded = field.closest('details');
    if (folded && messages.length > 0) folded.open = true;
  }
}

/** Applies the language that a reader chooses to every operation. */
function keepLanguage(): void {
  const inputs = [...document.querySelectorAll<HTMLInputElement>('.samples input')];
  const choose = (language: string) => {
    for (const input of inputs) if (input.value === language) input.checked = true;
  };
  choose(sessionStorage.getItem('language') ?? 'curl');
  for (const input of inputs) {
    input.addEventListener('change', () => {
      choose(input.value);
      sessionStorage.setItem('language', input.value);
    });
  }
}
