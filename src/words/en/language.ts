/** The language itself. */
export const language = {
  /** BCP 47 language tag: the pages' `lang`, and the locale of every `Intl` format. */
  tag: 'en',
};
