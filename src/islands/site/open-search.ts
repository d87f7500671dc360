/**
 * Opens the search: by its button, by `/` outside of fields, and by Ctrl+K or ⌘K anywhere. What opens is loaded then.
 */
async function open(): Promise<void> {
  const { openSearch } = await import('../search/search-dialog.ts');
  openSearch();
}

document.addEventListener('click', (event) => {
  if (event.target instanceof Element && event.target.closest('[data-search]')) void open();
});

document.addEventListener('keydown', (event) => {
  const isCommand = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
  const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !isTyping(event.target);
  if (event.altKey || !(isCommand || isSlash)) return;
  event.preventDefault();
  void open();
});

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input, textarea, select, [role=textbox]') !== null);
