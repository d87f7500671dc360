import type { Locator, Page } from '@playwright/test';
import { expect } from './stranger.ts';

/** Stops on the way through a page before a walk is lost. */
const stopsAtMost = 150;

/** Where the focus is: its name for a failure's message, and whether a person can see it. */
function describeFocus() {
  const element = document.activeElement;
  if (!element || element === document.body) return undefined;
  // A link that fills its row draws the ring around the row, on its pseudo-element.
  const rings = (node: Element) =>
    [undefined, '::after'].some((part) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(node, part);
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    });
  const { width, height, bottom, top } = element.getBoundingClientRect();
  return {
    name: element.outerHTML.slice(0, 160),
    isSeen: width > 0 && height > 0 && bottom > 0 && top < window.innerHeight && rings(element),
  };
}

/**
 * Walks to an element with Tab, as a person without a mouse does. Fails where the focus is on nothing or cannot be seen.
 * @param key `Shift+Tab` walks backwards
 */
export async function walkTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  for (let stop = 0; stop < stopsAtMost; stop += 1) {
    await page.keyboard.press(key);
    const focus = await page.evaluate(describeFocus);
    // The page may still be scrolling to it.
    const isSeen = async () => (await page.evaluate(describeFocus))?.isSeen;
    if (focus) await expect.poll(isSeen, `the focus is seen on ${focus.name}`).toBe(true);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${stopsAtMost} presses of ${key} did not reach ${String(target)}`);
}

/** Walks to an element and presses Enter there. */
export async function enter(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await walkTo(page, target, key);
  await page.keyboard.press('Enter');
}
