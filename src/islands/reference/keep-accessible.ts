/** Lets no heading stand more than one level below the one before it, by `aria-level` where Redoc skips some. */
function levelHeadings(root: Element): void {
  let above = 1;
  for (const heading of root.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const level = Math.min(Number(heading.tagName.slice(1)), above + 1);
    heading.setAttribute('aria-level', String(level));
    above = level;
  }
}

/** Puts the text of a button into its name, so that who speaks to the page can say what they see. */
function nameButtons(root: Element): void {
  for (const button of root.querySelectorAll('button[aria-label]')) {
    const label = button.getAttribute('aria-label') ?? '';
    const text = button.textContent.trim();
    if (text !== '' && !label.includes(text))
      button.setAttribute('aria-label', `${label}: ${text}`);
  }
}

/** Lets the keyboard into what scrolls. */
function openScrollers(root: Element): void {
  for (const code of root.querySelectorAll('pre:not([tabindex])'))
    code.setAttribute('tabindex', '0');
}

/**
 * Gives Redoc what it lacks for those who do not see or point (WCAG 2.2: 1.3.1, 2.1.1, 2.5.3), as its parts come and go.
 *
 * @returns what ends it
 */
export function keepAccessible(root: Element): () => void {
  const mend = () => [levelHeadings, nameButtons, openScrollers].forEach((part) => part(root));
  mend();
  const observer = new MutationObserver(mend);
  observer.observe(root, { childList: true, subtree: true, characterData: true });
  return () => observer.disconnect();
}
