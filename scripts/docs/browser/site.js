// What the pages do beyond links and styles. Without it every page is whole, but for copying, sending and searching.

for (const button of document.querySelectorAll('button.copy')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.closest('figure').querySelector('code').textContent);
    button.textContent = 'Copied';
    setTimeout(() => {
      button.textContent = 'Copy';
    }, 1500);
  });
}

for (const button of document.querySelectorAll('button.run')) {
  const output = document.createElement('output');
  button.hidden = false;
  button.closest('figure').append(output);
  button.addEventListener('click', async () => {
    output.textContent = 'Sending …';
    output.textContent = await send(button.dataset).catch(
      () => `No mock answers at ${new URL(button.dataset.url).origin}; start it with npm start.`,
    );
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
  const rows = [...document.querySelectorAll('.errors tbody tr')].map((row) => ({ row, text: row.textContent.toLowerCase() }));
  const filter = () => {
    const words = query.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const { row, text } of rows) {
      row.hidden = !words.every((word) => text.includes(word));
      if (!row.hidden) count += 1;
    }
    document.querySelector('#count').textContent = count === rows.length ? `${count} entries` : `${count} of ${rows.length}`;
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
