/** Escape hides a tooltip that is in the way; the next cell shows its tooltip again. */
export function enableMatrix(): void {
  const matrix = document.querySelector('.matrix');
  if (!matrix) return;
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') matrix.classList.add('quiet');
  });
  for (const cell of matrix.querySelectorAll('.cell')) {
    for (const event of ['pointerenter', 'focus']) cell.addEventListener(event, () => matrix.classList.remove('quiet'));
  }
}
