/** Buttons that copy. */
export const copying = {
  copy: 'Copy',
  copied: 'Copied',
  notAllowed: 'Not allowed',
  /** @param thing what is copied: "the key" */
  copyThing: (thing: string) => `Copy ${thing}`,
};
