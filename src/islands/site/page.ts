// What every page runs: small, and nothing a reader would miss if it did not run.
import '../account/account-link.ts';
import './open-search.ts';
import './theme-switch.ts';
import './fold-versions.ts';
import './copy-button.ts';
import './copy-page.ts';
import './samples.ts';
import { correctAddresses } from './call-addresses.ts';
import { highlightPage } from './highlight.ts';

highlightPage();
if (await correctAddresses()) highlightPage();
