const format =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) ([1-9]|[12]\d|3[01]) ([01]\d|2[0-3]):([0-5]\d):([0-5]\d) UTC (\d{4})$/;

/** Says whether the text is `EEE MMM d HH:mm:ss z yyyy` in English and UTC, the only form Cognito takes in a claim. */
export const isClaimTimestamp = (text: string) => format.test(text);
