// Runs before the first paint, so that what the reader chose never flashes: theme-switch.ts writes the theme, samples.ts the language.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  const language = localStorage.getItem('sample-language');
  if (language) {
    // The samples are not read yet: they are set as they come in, which is before they are painted.
    const choose = () => {
      for (const input of document.querySelectorAll('.samples input, .code-group input'))
        if (input.value === language) input.checked = true;
    };
    const reading = new MutationObserver(choose);
    reading.observe(document.documentElement, { childList: true, subtree: true });
    addEventListener('DOMContentLoaded', () => {
      choose();
      reading.disconnect();
    });
  }
} catch {
  // Storage is closed to us: the system's theme holds, and the first language.
}
