import { loadSiteConfig } from './site-config.ts';

/**
 * The pages are built once and show the addresses of the build; where the site runs elsewhere, the gateway's real address is in
 * `/config.json` and the site's own is where the reader is. Both are put into every sample and address on the page.
 * @returns whether anything was changed
 */
export async function correctAddresses(): Promise<boolean> {
  const places = document.querySelectorAll('[data-gateway]');
  const built = document.querySelector<HTMLMetaElement>('meta[name=gatehouse-built-for]');
  if (places.length === 0 || !built) return false;
  const [gateway = '', site = ''] = built.content.split(' ');
  // A site without its config still shows the gateway of the build.
  const config = await loadSiteConfig().catch(() => undefined);
  const actual = config?.gatewayUrl.replace(/\/$/, '') ?? gateway;
  if (actual === gateway && location.origin === site) return false;
  for (const place of places) {
    replaceText(place, gateway, actual);
    replaceText(place, site, location.origin);
  }
  return true;
}

function replaceText(place: Element, from: string, to: string): void {
  const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    text.nodeValue = text.nodeValue?.replaceAll(from, to) ?? null;
  }
}
