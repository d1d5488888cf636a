// A mock that serves a page can be reached at the address of the page, which may differ from the one that the page was built for.
const builtFor = document.querySelector<HTMLMetaElement>('meta[name="mock-url"]')?.content ?? location.origin;

/** Replaces the address of the mock that a text was built with by the address that the reader uses. */
export function toReadersAddress(text: string): string {
  return text.replaceAll(builtFor, location.origin);
}

/** Lets the code of the page name the address that the reader uses. */
export function nameMockAddress(): void {
  if (builtFor === location.origin) return;
  for (const code of document.querySelectorAll('code')) {
    if (code.childElementCount === 0 && code.textContent.includes(builtFor)) code.textContent = toReadersAddress(code.textContent);
  }
}
