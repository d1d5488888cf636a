/**
 * Completes a page after its first frame, for which only what is in the window is laid out. A page that is reloaded or returned to is
 * completed at once, since the browser then scrolls to where the reader was.
 */
export function afterFirstFrame(complete: () => void): void {
  const { classList } = document.documentElement;
  if (!classList.contains('unpainted')) {
    complete();
    return;
  }
  // Not at the next task already: it would take the processor from what still has to bring the frame to the screen.
  const observer = new PerformanceObserver(() => {
    observer.disconnect();
    keepInPlace(() => {
      classList.remove('unpainted');
      complete();
    });
  });
  observer.observe({ type: 'paint', buffered: true });
}

/** Changes the page, and scrolls so that what a link leads to stays where the reader sees it. Anything else the browser keeps in its place. */
function keepInPlace(change: () => void): void {
  const linked = document.querySelector(':target');
  const { top = -1 } = linked?.getBoundingClientRect() ?? {};
  change();
  if (linked && top >= 0 && top < innerHeight) scrollBy(0, linked.getBoundingClientRect().top - top);
}
