import { placeholders } from '../../model/placeholders.ts';
import { copyEvent, type CopyDetail } from '../site/copy-button.ts';
import { highlightPage } from '../site/highlight.ts';

/** A key as it may be shown: enough of it to know it by. */
export const maskKey = (value: string): string => `${value.slice(0, 4)}••••••••${value.slice(-4)}`;

/** A key in the samples of a page: what is shown is masked, what is copied is whole. */
export interface MaskedKey {
  /** Puts a key in the place of the placeholder or of the key before it; `undefined` puts the placeholder back. */
  show(value: string | undefined): void;
}

/**
 * The value is held in this closure only: not in the document, where any script or extension reads it, and in no storage.
 * @param samples the element around the code and its copy button
 */
export function createMaskedKey(samples: Element): MaskedKey {
  let secret: string | undefined;
  let shown: string = placeholders.apiKey;
  samples.addEventListener(copyEvent, (event) => {
    const { detail } = event as CustomEvent<CopyDetail>;
    if (secret !== undefined) detail.text = detail.text.replaceAll(shown, secret);
  });
  return {
    show(value) {
      const next = value === undefined ? placeholders.apiKey : maskKey(value);
      for (const code of samples.querySelectorAll('code'))
        code.textContent = code.textContent.replaceAll(shown, next);
      secret = value;
      shown = next;
      highlightPage();
    },
  };
}
