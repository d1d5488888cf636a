/** Scrolls the menus that are longer than their place to what is current in them. */
export function showCurrent(): void {
  for (const current of document.querySelectorAll<HTMLElement>(':is(.menu-column, .site-header > nav) [aria-current]')) {
    const menu = current.closest('.menu-column, .site-header > nav');
    // With room for the fading end of a menu in a line, and for what is above in a list.
    menu?.scrollTo(current.offsetLeft + current.offsetWidth + 32 - menu.clientWidth, current.offsetTop - 100);
  }
}
