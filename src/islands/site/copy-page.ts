import { pageTools as words } from '#words/page-tools.ts';

/** How long the button says what became of a click. */
const saidMs = 1600;

/** `<gatehouse-copy-page>`: fetches the page's twin in Markdown when asked to, and copies it. */
class CopyPage extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.addEventListener('click', () => void this.copy());
  }

  private async copy(): Promise<void> {
    const [button, label] = [this.querySelector('button'), this.querySelector('span')];
    if (!button || !label) return;
    button.setAttribute('aria-busy', 'true');
    label.textContent = await write(twinText(this.dataset['twin'] ?? ''));
    button.removeAttribute('aria-busy');
    this.dataset['said'] = '';
    setTimeout(() => {
      label.textContent = words.copyMarkdown;
      delete this.dataset['said'];
    }, saidMs);
  }
}

async function twinText(address: string): Promise<Blob> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return new Blob([await response.text()], { type: 'text/plain' });
}

/**
 * The clipboard is asked at once and given the text later: a browser that waited for the answer would have forgotten the click.
 * @returns the word to show
 */
const write = (text: Promise<Blob>): Promise<string> =>
  navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]).then(
    () => words.copied,
    () => words.notCopied,
  );

export const defineCopyPage = (): void => customElements.define('gatehouse-copy-page', CopyPage);
