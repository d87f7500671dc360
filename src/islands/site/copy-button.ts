/** What is about to be copied. A listener may put other text into it: what a reader sees may be masked (own-key.ts). */
export const copyEvent = 'gatehouse-copy';
export interface CopyDetail {
  text: string;
}

import { copying } from '#words/copying.ts';

/** `<gatehouse-copy>`: copies the code that stands before it, of several samples the one that is shown, and says so. */
class CopyButton extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.addEventListener('click', () => void this.copy());
  }

  private async copy(): Promise<void> {
    const button = this.querySelector('button');
    const source = this.shownSample() ?? this.previousElementSibling;
    if (!button || !source) return;
    const detail: CopyDetail = { text: source.textContent };
    this.dispatchEvent(new CustomEvent(copyEvent, { bubbles: true, detail }));
    button.textContent = await write(detail.text);
    setTimeout(() => (button.textContent = copying.copy), 1600);
  }

  private shownSample(): Element | null | undefined {
    const samples = this.closest('.samples');
    const language = samples?.querySelector<HTMLInputElement>('input[name=sample]:checked')?.value;
    return samples?.querySelector(`[data-sample="${language}"]`);
  }
}

/** @returns the word to show: whether the clipboard took it */
const write = (text: string): Promise<string> =>
  navigator.clipboard.writeText(text).then(
    () => copying.copied,
    () => copying.notAllowed,
  );

export const defineCopyButton = (): void => customElements.define('gatehouse-copy', CopyButton);
