/** What a callout of a guide may be, from the mildest to the gravest; its name stands over it (src/words, `guides.callouts`). */
export const calloutKinds = ['note', 'tip', 'warning', 'danger'] as const;
export type CalloutKind = (typeof calloutKinds)[number];

export const isCalloutKind = (text: string): text is CalloutKind =>
  (calloutKinds as readonly string[]).includes(text);
