/** Words of the control that puts the reader's own key into the samples. */
export const ownKey = {
  use: 'Use my key',
  loading: 'Loading your keys…',
  choose: 'Choose a key…',
  label: 'Key in the samples',
  hide: 'Hide',
  /** Said when the key is in. */
  filled: 'Shown masked. Copy takes the whole key.',
  none: { before: 'You have no active key.', link: 'Create one', after: ', then come back.' },
  failed: 'Your keys could not be loaded. Try again.',
  notOnPlan: (label: string) => `${label} (on no plan with this API)`,
};
