/** `<gatehouse-copy>`: copies the code that stands before it, and says so. */
class CopyButton extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.addEventListener('click', () => void this.copy());
  }

  private async copy(): Promise<void> {
    const button = this.querySelector('button');
    const source = this.previousElementSibling;
    if (!button || !source) return;
    button.textContent = await write(source.textContent);
    setTimeout(() => (button.textContent = 'Copy'), 1600);
  }
}

/** @returns the word to show: whether the clipboard took it */
const write = (text: string): Promise<string> =>
  navigator.clipboard.writeText(text).then(
    () => 'Copied',
    () => 'Not allowed',
  );

customElements.define('gatehouse-copy', CopyButton);
