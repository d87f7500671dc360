/** Words around the samples of a call. */
export const codeSamples = {
  languages: 'Language of the sample',
  /** Names a block of code for screen readers. */
  label: (language: string) => `${language} sample`,
  copied: 'the sample',
};
