import type { loading as English } from '../en/loading.ts';

export const loading: typeof English = {
  retry: 'Erneut versuchen',
  keys: {
    busy: 'Ihre Schlüssel werden geladen',
    failed: 'Ihre Schlüssel konnten nicht geladen werden.',
  },
  plans: {
    busy: 'Die Pläne werden geladen',
    failed: 'Die Pläne konnten nicht geladen werden.',
  },
  account: {
    busy: 'Ihr Konto wird geladen',
    failed: 'Ihr Konto konnte nicht geladen werden.',
  },
  usage: {
    busy: 'Die Nutzung wird geladen',
    failed: 'Die Nutzung dieses Schlüssels konnte nicht geladen werden.',
  },
  reference: {
    busy: 'Die Referenz wird geladen',
    failed: 'Die Referenz konnte nicht geladen werden.',
  },
  console: {
    busy: 'Die Konsole wird geladen',
    failed: 'Die Beschreibung der API konnte nicht geladen werden.',
  },
};
