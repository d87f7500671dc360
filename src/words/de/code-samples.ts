import type { codeSamples as English } from '../en/code-samples.ts';

export const codeSamples: typeof English = {
  languages: 'Sprache des Beispiels',
  label: (language) => `Beispiel in ${language}`,
  copied: 'das Beispiel',
};
