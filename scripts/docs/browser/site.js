// What the pages do beyond links and styles. Without it only copying, sending and searching are missing.

// A mock that serves this page can be reached at the address of the page, which may differ from the one that the page was built for.
const mockUrl = document.querySelector('meta[name="mock-url"]')?.content ?? location.origin;
if (mockUrl !== location.origin) {
  for (const code of document.querySelectorAll('.quick-starts code'))
    code.textContent = code.textContent.replaceAll(mockUrl, location.origin);
  for (const { dataset } of document.querySelectorAll('button.send')) dataset.url = dataset.url.replace(mockUrl, location.origin);
}

for (const button of document.querySelectorAll('button.copy')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    button.textContent = await copy(button.closest('figure').querySelector('code'));
    setTimeout(() => {
      button.textContent = 'Copy';
    }, 1500);
  });
}

/** Copies the text of an element, or selects it where browsers have no clipboard: on pages over plain HTTP from another machine. */
async function copy(element) {
  try {
    await navigator.clipboard.writeText(element.textContent);
    return 'Copied';
  } catch {
    getSelection().selectAllChildren(element);
    return document.execCommand('copy') ? 'Copied' : 'Press Ctrl+C';
  }
}

for (const button of document.querySelectorAll('button.send')) {
  const output = document.createElement('output');
  button.hidden = false;
  button.closest('figure').append(output);
  button.addEventListener('click', async () => {
    output.textContent = 'Sending …';
    output.textContent = await send(button.dataset).catch(
      () => `There is no mock at ${new URL(button.dataset.url).origin}; start it with npm start.`,
    );
    output.scrollIntoView({ block: 'nearest' });
  });
}

async function send({ method, url, headers, body }) {
  const response = await fetch(url, { method, headers: JSON.parse(headers), ...(body && { body }) });
  const text = await response.text();
  return `${response.status} ${response.statusText}\n${text === '' ? '(no body)' : indent(text)}`;
}

function indent(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

// A tip that is in the way goes with Escape, and comes again with the next cell.
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') document.querySelector('.matrix')?.classList.add('quiet');
});
for (const cell of document.querySelectorAll('.matrix .cell')) {
  for (const event of ['pointerenter', 'focus']) cell.addEventListener(event, () => cell.closest('.matrix').classList.remove('quiet'));
}

const query = document.querySelector('#query');
if (query) {
  const groups = [...document.querySelectorAll('.errors tbody')].map((group) => {
    const [head, ...rows] = group.rows;
    // A row is found by what its operation is called, too.
    return { group, rows: rows.map((row) => ({ row, text: `${head.textContent} ${row.textContent}`.toLowerCase() })) };
  });
  const total = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const filter = () => {
    const words = query.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const { group, rows } of groups) {
      for (const { row, text } of rows) row.hidden = !words.every((word) => text.includes(word));
      const shown = rows.filter(({ row }) => !row.hidden).length;
      group.hidden = shown === 0;
      count += shown;
    }
    document.querySelector('#count').textContent = count === total ? `${total} entries` : `${count} of ${total}`;
    document.querySelector('.empty').hidden = count > 0;
  };
  const url = new URL(location.href);
  query.value = url.searchParams.get('q') ?? '';
  filter();
  query.addEventListener('input', () => {
    filter();
    url.searchParams.set('q', query.value);
    if (query.value === '') url.searchParams.delete('q');
    url.hash = '';
    history.replaceState(null, '', url);
  });
}
