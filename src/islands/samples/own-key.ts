import { ownKey as words } from '#words/own-key.ts';
import { tabStorage } from '../session/tab-storage.ts';

/**
 * `<gatehouse-own-key>`: offers a signed-in reader to put a key of theirs into the samples around it. What does that, and what asks
 * the portal, is fetched only when it is pressed.
 */
class OwnKey extends HTMLElement {
  connectedCallback(): void {
    if (!tabStorage.hasSession()) return;
    this.hidden = false;
    this.#offer();
  }

  #offer(failure = ''): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button button-small button-quiet';
    button.textContent = words.use;
    button.addEventListener('click', () => void this.#open(button));
    const status = document.createElement('span');
    status.setAttribute('role', 'alert');
    status.textContent = failure;
    this.replaceChildren(button, status);
  }

  async #open(button: HTMLButtonElement): Promise<void> {
    if (button.ariaBusy === 'true') return;
    button.ariaBusy = 'true';
    button.textContent = words.loading;
    const samples = this.closest('.samples');
    try {
      const { fillOwnKey } = await import('./fill-own-key.ts');
      if (!samples) return;
      await fillOwnKey(this, samples, this.getAttribute('api') ?? '', () => {
        this.#offer();
        this.querySelector('button')?.focus();
      });
    } catch {
      this.#offer(words.failed);
    }
  }
}

export const defineOwnKey = (): void => customElements.define('gatehouse-own-key', OwnKey);
