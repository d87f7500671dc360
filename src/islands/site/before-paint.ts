try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  const language = localStorage.getItem('sample-language');
  if (language) {
    const choose = () => {
      for (const input of document.querySelectorAll('input'))
        if (input.value === language && input.closest('.samples, .code-group'))
          input.checked = true;
    };
    const reading = new MutationObserver(choose);
    reading.observe(document.documentElement, { childList: true, subtree: true });
    addEventListener('DOMContentLoaded', () => {
      choose();
      reading.disconnect();
    });
  }
} catch {
  // No storage here.
}
