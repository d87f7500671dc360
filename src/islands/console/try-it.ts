import { tryIt as words } from '#words/try-it.ts';

/** `<gatehouse-try-it>`: a button that becomes a console for one operation. React and Swagger UI are fetched only when it is pressed. */
class TryIt extends HTMLElement {
  connectedCallback(): void {
    if (this.querySelector('button')) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button button-primary';
    button.textContent = words.open;
    button.addEventListener('click', () => void this.#open(button));
    const status = document.createElement('p');
    status.setAttribute('role', 'status');
    status.className = 'text-danger text-sm';
    this.replaceChildren(button, status);
  }

  async #open(button: HTMLButtonElement): Promise<void> {
    if (button.ariaBusy === 'true') return;
    button.ariaBusy = 'true';
    button.textContent = words.loading;
    try {
      const { mountConsole } = await import('./mount-console.tsx');
      mountConsole(this, {
        descriptionUrl: this.getAttribute('description-url') ?? '',
        apiId: this.getAttribute('api-id') ?? '',
        version: this.getAttribute('version') ?? '',
        requiresKey: this.getAttribute('requires-key') === 'true',
      });
    } catch {
      button.ariaBusy = null;
      button.textContent = words.open;
      const status = this.querySelector('[role=status]');
      if (status) status.textContent = words.failed;
    }
  }
}

export const defineTryIt = (): void => customElements.define('gatehouse-try-it', TryIt);
