import { changelog as words } from '#words/changelog.ts';
import type { ApiChange, ChangePlace, Direction } from './api-change.ts';

/** Where a change is inside of its place, from the outside in: what it is called, and the name that the description gives it. */
export interface ChangeStep {
  readonly label?: string;
  readonly code?: string;
}

/** What happened, as a sentence. It holds values of the description: untrusted text. */
export const changeSentence = (change: ApiChange): string => words.sentences[change.code](change);

/** The way into an operation or schema down to what changed; empty when the whole of it did. */
export function changeSteps({ part, field }: ApiChange): ChangeStep[] {
  const steps: ChangeStep[] = [];
  if (part?.status !== undefined) steps.push({ label: words.parts.response, code: part.status });
  if (part)
    steps.push({ label: words.parts[part.type], ...(part.name !== '' && { code: part.name }) });
  if (part?.mediaType !== undefined) steps.push({ code: part.mediaType });
  if (field !== undefined) steps.push({ code: field });
  return steps;
}

/** The name of a place, `GET /stops`: untrusted text. */
export function placeName(place: ChangePlace): string {
  switch (place.type) {
    case 'operation':
      return `${place.method.toUpperCase()} ${place.path}`;
    case 'channel':
      return place.address;
    case 'schema':
      return place.name;
  }
}

/** Which way a changed schema travels; nothing for what is no schema, and where the part of an operation says it already. */
export function directionWords({ directions, part }: ApiChange): string | undefined {
  if (directions === undefined || part !== undefined) return undefined;
  return words.directions[onlyOf(directions) ?? 'both'];
}

const onlyOf = (directions: readonly Direction[]): Direction | undefined =>
  directions.length === 1 ? directions[0] : undefined;

/** A change in one line of plain text: where it is, and what happened. */
export function changeLine(change: ApiChange): string {
  const steps = changeSteps(change).map(({ label, code }) =>
    [label, code].filter(Boolean).join(' '),
  );
  return [placeName(change.place), ...steps].join(' › ').concat(': ', changeSentence(change));
}
