import { toReadersAddress } from './address.ts';
import { type CallRequest, EXCHANGE_NAME } from './call.ts';
import { createElement } from './element.ts';

/** Why the mock refused a part of a request, as it states in `sl-violations`. */
export interface Violation {
  /** Such as `request`, `body`, `restore`, `server_id`. */
  location: string[];
  message: string;
}

export interface SentResponse {
  status: number;
  statusText: string;
  headers: [name: string, value: string][];
  body: string;
  violations: Violation[];
  milliseconds: number;
}

/** Shows the buttons that send a request, and enables them: the request of a sample, or the request for the named error of a row. */
export function enableSending(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button.send')) {
    const text = button.dataset.request ?? nameError(button);
    if (text === undefined) continue;
    const request: CallRequest = JSON.parse(toReadersAddress(text));
    button.hidden = false;
    button.addEventListener('click', async () => {
      const output = placeOutput(button);
      output.replaceChildren('Sending …');
      output.replaceChildren(...(await sendAndRender(request)));
      output.scrollIntoView({ block: 'nearest' });
    });
  }
}

/** The request of a group of errors, which names an exchange, with the name of one of them. */
function nameError(button: HTMLButtonElement): string | undefined {
  const group = button.closest('tbody');
  return group?.dataset.request?.replaceAll(EXCHANGE_NAME, button.dataset.name ?? '');
}

/** Where the response is shown: below the sample, or below the row of a table. */
function placeOutput(button: HTMLElement): HTMLElement {
  const place = button.closest('figure') ?? button.closest('tr')?.cells[2] ?? document.body;
  const existing = place.querySelector('output');
  if (existing) return existing;
  const output = document.createElement('output');
  place.append(output);
  return output;
}

/** Sends a request to the mock and shows the response, without the violations that a field shows. Without a mock, it shows how to start one. */
export async function sendAndRender(
  request: CallRequest,
  onResponse: (response: SentResponse) => void = () => {},
  isPlaced: (violation: Violation) => boolean = () => false,
): Promise<Node[]> {
  try {
    const response = await send(request);
    onResponse(response);
    const listed = response.violations.filter((violation) => !isPlaced(violation));
    return renderResponse(response, listed);
  } catch {
    return [createElement('p', 'problem', explainFailure(request))];
  }
}

function explainFailure({ url, headers }: CallRequest): string {
  const [, preference = ''] = headers.find(([name]) => name === 'Prefer') ?? [];
  if (/fault=(?!none)/.test(preference)) return `No complete response arrived, as Prefer: ${preference} requests.`;
  if (preference.startsWith('code=407'))
    return 'Browsers hide a response with the status 407 from pages. Run one of the samples to see it.';
  return `No mock is running at ${new URL(url).origin}. Start it with npm start.`;
}

async function send({ method, url, headers, body }: CallRequest): Promise<SentResponse> {
  const start = performance.now();
  // A page cannot set cookies for the mock.
  const own = headers.filter(([name]) => name !== 'Cookie');
  const response = await fetch(url, { method, headers: own, cache: 'no-store', ...(body !== '' && { body }) });
  const text = await response.text();
  const { 'sl-violations': violations = '[]', ...rest } = Object.fromEntries(response.headers);
  return {
    status: response.status,
    statusText: response.statusText,
    headers: Object.entries(rest).filter(([name]) => !OWN_HEADERS.test(name)),
    body: text,
    violations: JSON.parse(violations),
    milliseconds: performance.now() - start,
  };
}

// Headers of the connection, not of the described response.
const OWN_HEADERS = /^(access-control-.*|connection|content-length|date|keep-alive|vary)$/;

function renderResponse({ status, statusText, headers, body, violations, milliseconds }: SentResponse, listed: Violation[]): Node[] {
  const time = milliseconds < 10 ? milliseconds.toFixed(1) : String(Math.round(milliseconds));
  const placed = violations.length - listed.length;
  const problems = placed === 0 ? '' : `, ${placed} ${placed === 1 ? 'problem' : 'problems'} shown in the form`;
  return [
    createElement(
      'p',
      `sent class-${String(status).charAt(0)}`,
      createElement('b', '', `${status} ${statusText}`.trim()),
      ` in ${time} ms${problems}`,
    ),
    ...(listed.length === 0 ? [] : [createElement('ul', 'violations', ...listed.map(({ message }) => createElement('li', '', message)))]),
    createElement('pre', 'headers', headers.map(([name, value]) => `${name}: ${value}`).join('\n')),
    createElement('pre', 'content', body === '' ? '(no body)' : indent(body)),
  ];
}

function indent(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
