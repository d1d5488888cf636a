/** The search within the page of errors: shows the rows that contain every word, and keeps the words in the address. */
export function enableFilter(): void {
  const query = document.querySelector<HTMLInputElement>('#query');
  const count = document.querySelector('#count');
  const empty = document.querySelector<HTMLElement>('.empty');
  if (!query || !count || !empty) return;
  const groups = [...document.querySelectorAll<HTMLTableSectionElement>('.errors tbody')].map((group) => {
    const [head, ...rows] = group.rows;
    // The name of its operation also finds a row.
    return { group, rows: rows.map((row) => ({ row, text: `${head?.textContent} ${row.textContent}`.toLowerCase() })) };
  });
  const total = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const filter = () => {
    const words = query.value.toLowerCase().split(/\s+/).filter(Boolean);
    let found = 0;
    for (const { group, rows } of groups) {
      for (const { row, text } of rows) row.hidden = !words.every((word) => text.includes(word));
      const shown = rows.filter(({ row }) => !row.hidden).length;
      group.hidden = shown === 0;
      found += shown;
    }
    count.textContent = found === total ? `${total} entries` : `${found} of ${total}`;
    empty.hidden = found > 0;
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
