import type { ApiVersion } from './model/api.ts';

declare global {
  namespace App {
    interface Locals {
      /** The versions that a guide may speak of, by API, newest first: set by its page, read by the components of its text. */
      guideVersions?: readonly ApiVersion[];
    }
  }
}
