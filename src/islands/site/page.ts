// What every page runs: small, one file, and nothing a reader would miss if it did not run.
import { updateAccountLinks } from '../account/account-link.ts';
import { defineTryIt } from '../console/try-it.ts';
import { defineOwnKey } from '../samples/own-key.ts';
import { defineApiNav } from './api-nav.ts';
import { correctAddresses } from './call-addresses.ts';
import { defineCatalog } from './catalog-filter.ts';
import { defineCopyButton } from './copy-button.ts';
import { defineCopyPage } from './copy-page.ts';
import { breathe, firstPaint } from './first-paint.ts';
import { foldVersionsOnEscape } from './fold-versions.ts';
import { highlightPage } from './highlight.ts';
import { listenForSearch } from './open-search.ts';
import { keepSampleLanguage, showSampleLanguage } from './samples.ts';
import { defineThemeSwitch } from './theme-switch.ts';

// What listens costs nothing and loses no key that is pressed early.
listenForSearch();
foldVersionsOnEscape();
keepSampleLanguage();

// What changes the page, or asks the browser's storage, which it waits for, comes after the reader sees it, piece by piece.
await firstPaint();
const parts = [
  updateAccountLinks,
  defineTryIt,
  defineCatalog,
  defineThemeSwitch,
  defineCopyButton,
  defineCopyPage,
  defineOwnKey,
  showSampleLanguage,
  defineApiNav,
  highlightPage,
];
for (const part of parts) {
  part();
  await breathe();
}
if (await correctAddresses()) highlightPage();
