import { ownKey as words } from '#words/own-key.ts';
import { usableKeys, type UsableKey } from '../console/usable-keys.ts';
import { portal } from '../portal/portal-client.ts';
import { sentenceFor } from '../portal/problem-sentences.ts';
import { createMaskedKey, type MaskedKey } from './masked-key.ts';

/**
 * Lets the reader pick one of their keys and fills it into the samples, masked. Its value is asked for when it is picked, and
 * forgotten when they hide it or leave the page.
 * @param place where the control stands
 * @param api `apiId/version` of the API that the samples call
 * @param onHide puts back what stood in the place before
 * @throws what the portal's client throws when the keys cannot be had
 */
export async function fillOwnKey(
  place: HTMLElement,
  samples: Element,
  api: string,
  onHide: () => void,
): Promise<void> {
  const { signal } = new AbortController();
  const [{ keys }, { plans }] = await Promise.all([
    portal.listKeys(signal),
    portal.listPlans(signal),
  ]);
  const usable = usableKeys(keys, plans, api);
  if (usable.length === 0) return place.replaceChildren(sayNone());
  const masked = createMaskedKey(samples);
  const hide = () => {
    removeEventListener('pagehide', hide);
    masked.show(undefined);
    onHide();
  };
  addEventListener('pagehide', hide);
  const select = keySelect(usable);
  const status = statusLine();
  select.addEventListener('change', () => void reveal(select, masked, status));
  place.replaceChildren(select, hideButton(hide), status);
  select.focus();
  if (select.value !== '') await reveal(select, masked, status);
}

async function reveal(
  select: HTMLSelectElement,
  masked: MaskedKey,
  status: HTMLElement,
): Promise<void> {
  const keyId = select.value;
  masked.show(undefined);
  status.textContent = '';
  if (keyId === '') return;
  try {
    const { value } = await portal.revealKey(keyId);
    // Another may have been picked, or all hidden, while the portal was asked.
    if (select.value !== keyId || !select.isConnected) return;
    masked.show(value);
    status.textContent = words.filled;
  } catch (error) {
    status.textContent = sentenceFor(error);
  }
}

/** The only key is picked at once: the reader has asked for it already. */
function keySelect(keys: readonly UsableKey[]): HTMLSelectElement {
  const select = document.createElement('select');
  select.className = 'field';
  select.ariaLabel = words.label;
  if (keys.length > 1) select.add(new Option(words.choose, ''));
  for (const { id, label } of keys) select.add(new Option(label, id));
  return select;
}

function hideButton(onPress: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button button-small button-quiet';
  button.textContent = words.hide;
  button.addEventListener('click', onPress);
  return button;
}

function statusLine(): HTMLElement {
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  return status;
}

function sayNone(): HTMLElement {
  const text = document.createElement('span');
  const link = document.createElement('a');
  link.href = '/account/#keys';
  link.textContent = words.none.link;
  text.append(words.none.before, ' ', link, words.none.after);
  return text;
}
