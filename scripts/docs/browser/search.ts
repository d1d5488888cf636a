import { createElement } from './element.ts';

type Entry = [kind: string, title: string, context: string, href: string, words: string];

const MAX_RESULTS = 40;
const KINDS = ['page', 'journey', 'operation', 'error', 'field', 'status', 'discrepancy'];

/** The search over everything, which `/` or Ctrl+K opens on every page. */
export function enableSearch(): void {
  const button = document.querySelector<HTMLButtonElement>('.open-search');
  if (!button) return;
  button.hidden = false;
  const dialog = createDialog();
  document.body.append(dialog);
  const input = dialog.querySelector('input') as HTMLInputElement;
  const list = dialog.querySelector('ul') as HTMLElement;
  const status = dialog.querySelector('output') as HTMLElement;
  let entries: Promise<Entry[]> | undefined;
  const update = async () => {
    entries ??= loadEntries(button.dataset.index ?? '');
    const found = findEntries(await entries, input.value);
    list.replaceChildren(...found.slice(0, MAX_RESULTS).map((entry) => renderEntry(entry, button.dataset.root ?? '')));
    status.textContent = input.value.trim() === '' ? '' : `${found.length} result${found.length === 1 ? '' : 's'}`;
  };
  const open = () => {
    dialog.showModal();
    input.select();
    update();
  };
  button.addEventListener('click', open);
  input.addEventListener('input', update);
  dialog.addEventListener('keydown', (event) => moveFocus(event, dialog, input));
  list.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
  document.addEventListener('keydown', (event) => {
    const isTyping = (event.target as Element).closest('input, textarea, select, [contenteditable]') !== null;
    const isAsked =
      (event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey) || (event.key === 'k' && (event.ctrlKey || event.metaKey));
    if (!isAsked || dialog.open) return;
    event.preventDefault();
    open();
  });
}

async function loadEntries(url: string): Promise<Entry[]> {
  const response = await fetch(url);
  return response.json();
}

/** The entries that contain every word; those that have the words in their titles, at the beginning of words, come first. */
function findEntries(entries: Entry[], query: string): Entry[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const rated = entries.flatMap((entry) => {
    const title = entry[1].toLowerCase();
    const rest = `${entry[2]} ${entry[4]} ${entry[0]}`.toLowerCase();
    const ratings = words.map((word) => rateTitle(title, word) || (rest.includes(word) ? 1 : 0));
    if (ratings.includes(0)) return [];
    return [{ entry, rating: ratings.reduce((sum, rating) => sum + rating, 0), rank: KINDS.indexOf(entry[0]) }];
  });
  return rated.sort((a, b) => b.rating - a.rating || a.rank - b.rank).map(({ entry }) => entry);
}

function rateTitle(title: string, word: string): number {
  if (title === word) return 6;
  const place = title.indexOf(word);
  if (place < 0) return 0;
  // The last part of a name, such as `server_id` of `restore.server_id`, is what readers look for.
  if (title.endsWith(`.${word}`)) return 5;
  return place === 0 || /[\s._-]/.test(title[place - 1] ?? '') ? 4 : 2;
}

function createDialog(): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.className = 'search-dialog';
  dialog.setAttribute('aria-label', 'Search');
  const input = createElement('input', '') as HTMLInputElement;
  input.type = 'search';
  input.placeholder = 'Operation, field or error';
  input.autocomplete = 'off';
  input.spellcheck = false;
  input.setAttribute('aria-label', 'Search everything');
  const close = createElement('button', 'close', 'Close') as HTMLButtonElement;
  close.type = 'button';
  close.addEventListener('click', () => dialog.close());
  dialog.append(createElement('div', 'bar', input, close), createElement('output', ''), createElement('ul', ''));
  return dialog;
}

function renderEntry([kind, title, context, href, words]: Entry, root: string): HTMLElement {
  const link = createElement(
    'a',
    '',
    createElement('span', 'kind', kind),
    createElement('b', '', title),
    createElement('span', 'context', context),
    createElement('span', 'words', words),
  ) as HTMLAnchorElement;
  link.href = root + href;
  return createElement('li', '', link);
}

/** The arrow keys move through the results, Enter in the field opens the first. */
function moveFocus(event: KeyboardEvent, dialog: HTMLDialogElement, input: HTMLInputElement): void {
  const links = [...dialog.querySelectorAll('a')];
  if (event.key === 'Enter' && event.target === input) links[0]?.click();
  // In a search field, Escape would first clear it.
  if (event.key === 'Escape') dialog.close();
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const stops: HTMLElement[] = [input, ...links];
  stops[(stops.indexOf(document.activeElement as HTMLElement) + step + stops.length) % stops.length]?.focus();
}
