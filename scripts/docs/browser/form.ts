import type { Call, Choice } from './call.ts';
import { createElement } from './element.ts';
import { LANGUAGES } from './samples/index.ts';

/** The form of an operation: which response to get, the credentials and parameters, the body. */
export function createForm(call: Call, id: string): HTMLFormElement {
  const form = createElement(
    'form',
    '',
    createElement('h3', '', 'Try it'),
    createElement('p', 'note', 'Sends the request to the mock, never to the provider.'),
    createElement('label', 'choice', 'Response ', createChoices(call.choices)),
    ...call.credentials.map(({ in: place, name }, index) =>
      createField(`${id}-credential-${index}`, 'credential', name, `${place}, token`),
    ),
    ...createParameters(call, id),
    createField(`${id}-prefer`, 'prefer', 'Prefer', 'header, chooses the response'),
    ...(call.mediaType === '' ? [] : [createField(`${id}-text`, 'body', 'Body', call.mediaType, 'textarea')]),
    createButton(),
    createElement('div', 'result'),
  ) as HTMLFormElement;
  form.setAttribute('aria-label', `Try ${id}`);
  form.querySelector('.result')?.setAttribute('aria-live', 'polite');
  return form;
}

/** Optional parameters that the first choice leaves out are folded away. */
function createParameters({ parameters, choices: [first] }: Call, id: string): HTMLElement[] {
  const fields = parameters.map(({ in: place, name, required }, index) => ({
    isFolded: !required && !first?.values[index],
    field: createField(`${id}-input-${index}`, 'value', name, required ? `${place}, required` : place),
  }));
  const folded = fields.filter(({ isFolded }) => isFolded);
  if (folded.length < 3) return fields.map(({ field }) => field);
  const details = createElement('details', 'optional-fields', createElement('summary', '', `${folded.length} more parameters`));
  details.append(...folded.map(({ field }) => field));
  return [...fields.filter(({ isFolded }) => !isFolded).map(({ field }) => field), details];
}

function createChoices(choices: Choice[]): HTMLSelectElement {
  const select = createElement('select', '') as HTMLSelectElement;
  select.name = 'choice';
  const groups = Map.groupBy(choices.entries(), ([, { status }]) => status);
  for (const [status, members] of groups) {
    const group = createElement('optgroup', '') as HTMLOptGroupElement;
    group.label = status;
    group.append(
      ...members.map(([index, { key, summary }]) => new Option([status, key, summary].filter(Boolean).join(' · '), String(index))),
    );
    select.append(group);
  }
  return select;
}

function createField(id: string, group: string, name: string, note: string, kind: 'input' | 'textarea' = 'input'): HTMLElement {
  const field = document.createElement(kind);
  Object.assign(field, { id, name: group, autocomplete: 'off', spellcheck: false });
  field.dataset.index = id.slice(id.lastIndexOf('-') + 1);
  field.setAttribute('aria-describedby', `${id}-problem`);
  if (kind === 'textarea') field.setAttribute('rows', '8');
  const label = createElement('label', '', `${name} `, createElement('span', '', note)) as HTMLLabelElement;
  label.htmlFor = id;
  const problem = createElement('p', 'problem');
  problem.id = `${id}-problem`;
  return createElement('div', 'input', label, field, problem);
}

function createButton(): HTMLElement {
  const button = createElement('button', '', 'Send') as HTMLButtonElement;
  button.type = 'submit';
  return createElement('div', 'actions', button);
}

/** The code of a request in each language; the styles show the one that is chosen. */
export function createSamples(id: string): HTMLElement {
  const panels = LANGUAGES.flatMap((language) => {
    const choice = document.createElement('input');
    Object.assign(choice, { type: 'radio', name: `${id}-language`, value: language });
    const code = createElement('code', '');
    code.dataset.language = language;
    const lines = createElement('pre', '', code);
    lines.tabIndex = 0;
    const copy = createElement('button', 'copy', 'Copy') as HTMLButtonElement;
    copy.type = 'button';
    const caption = createElement('figcaption', '', createElement('span', '', language), copy);
    const panel = createElement('div', 'panel', createElement('figure', 'snippet', caption, lines));
    return [createElement('label', '', choice, createElement('span', '', language)), panel];
  });
  return createElement('fieldset', 'tabs samples', createElement('legend', 'hidden', 'Language of the sample'), ...panels);
}
