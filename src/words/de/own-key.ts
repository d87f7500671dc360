import type { ownKey as English } from '../en/own-key.ts';

export const ownKey: typeof English = {
  use: 'Meinen Schlüssel verwenden',
  loading: 'Ihre Schlüssel werden geladen …',
  choose: 'Schlüssel wählen …',
  label: 'Schlüssel in den Beispielen',
  hide: 'Verbergen',
  filled: 'Verdeckt gezeigt. Kopieren nimmt den ganzen Schlüssel.',
  none: {
    before: 'Sie haben keinen aktiven Schlüssel.',
    link: 'Legen Sie einen an',
    after: ' und kommen Sie dann zurück.',
  },
  failed: 'Ihre Schlüssel konnten nicht geladen werden. Versuchen Sie es noch einmal.',
  notOnPlan: (label) => `${label} (in keinem Plan mit dieser API)`,
};
