import type { lifecycle as English } from '../en/lifecycle.ts';

export const lifecycle: typeof English = {
  names: {
    experimental: 'experimentell',
    stable: 'stabil',
    deprecated: 'veraltet',
    retired: 'abgeschaltet',
  },
  experimental: 'Diese Version ist ein Versuch: Sie kann sich ohne Ankündigung ändern.',
  older: 'Dies ist nicht die neueste Version.',
  deprecated: 'Diese Version ist veraltet.',
  retired: 'Diese Version ist abgeschaltet: Aufrufe schlagen fehl.',
  operation: 'Diese Operation ist veraltet.',
  stops: (day) => `Sie endet am ${day}.`,
  stopped: (day) => `Sie endete am ${day}.`,
  samePage: (version) => `Diese Seite in ${version}`,
  overview: (version) => `Übersicht von ${version}`,
  gone: (version) => `Diese Seite gibt es in ${version} nicht.`,
};
