import type { Call } from '../call.ts';
import { tooManyAttempts } from '../errors.ts';
import type { UserRecord } from '../state/records.ts';
import { keyOf } from '../state/store.ts';

export const hourMs = 3_600_000;

/**
 * What a person may do only so often in an hour. Cognito's own numbers move between 5 and 20 with its view of the risk:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/limits.html
 */
const perHour = {
  'send SIGN_UP': 10,
  'send FORGOT_PASSWORD': 10,
  'send ATTRIBUTE': 10,
  'try SIGN_UP': 5,
  'try FORGOT_PASSWORD': 5,
  'try ATTRIBUTE': 5,
  'try CHANGE_PASSWORD': 5,
} as const;
export type Action = keyof typeof perHour;

type Needs = Pick<Call, 'store' | 'clock'>;
const attemptsKey = (user: UserRecord, action: Action) =>
  keyOf(user.poolId, user.username, action.replace(' ', '-'));

/** @throws LimitExceededException when the hour's attempts are used up; counts nothing */
export function checkAttempts({ store, clock }: Needs, user: UserRecord, action: Action): void {
  const so = store.get('attempts', attemptsKey(user, action));
  if (so && clock() < so.sinceMs + hourMs && so.count >= perHour[action]) throw tooManyAttempts();
}

export function countAttempt({ store, clock }: Needs, user: UserRecord, action: Action): void {
  const key = attemptsKey(user, action);
  const so = store.get('attempts', key);
  const current = so && clock() < so.sinceMs + hourMs ? so : { count: 0, sinceMs: clock() };
  store.put('attempts', key, { ...current, count: current.count + 1 }, current.sinceMs + hourMs);
}

export function forgetAttempts({ store }: Pick<Call, 'store'>, user: UserRecord, action: Action) {
  store.delete('attempts', attemptsKey(user, action));
}
