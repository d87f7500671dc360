/** Escape folds the list of versions and leaves the focus where it was opened; on a phone the next one closes the menu. */
export function foldVersionsOnEscape(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !(event.target instanceof Element)) return;
    const switcher = event.target.closest('details.version-switcher[open]');
    if (!switcher) return;
    event.preventDefault();
    switcher.removeAttribute('open');
    switcher.querySelector('summary')?.focus();
  });
}
