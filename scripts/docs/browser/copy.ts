/** Shows the buttons that copy a sample, and enables these and later buttons. */
export function enableCopying(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button.copy')) button.hidden = false;
  document.addEventListener('click', async ({ target }) => {
    const button = (target as Element).closest('button.copy');
    const code = button?.closest('figure')?.querySelector('code');
    if (!button || !code) return;
    button.textContent = await copy(code);
    setTimeout(() => {
      button.textContent = 'Copy';
    }, 1500);
  });
}

/** Copies the text of an element, or selects it where browsers have no clipboard: on pages over plain HTTP from another machine. */
async function copy(element: HTMLElement): Promise<string> {
  try {
    await navigator.clipboard.writeText(element.textContent);
    return 'Copied';
  } catch {
    getSelection()?.selectAllChildren(element);
    return document.execCommand('copy') ? 'Copied' : 'Press Ctrl+C';
  }
}
