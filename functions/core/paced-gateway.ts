import { GatewayError } from './gateway-error.ts';
import type { Clock, Gateway } from './ports.ts';
import { RunEnded } from './run-ended.ts';

/** Milliseconds to leave after a call before the next one. */
export interface Pace {
  /** After CreateApiKey and DeleteApiKey: AWS takes 5 of each a second. */
  readonly afterKeyChangeMs: number;
  /** After any other call: AWS takes 10 a second for the whole account, which deployments need as well. */
  readonly afterOtherMs: number;
}

/** Together with the collector's about 8 calls a second at most, below the account's 10. */
export const provisionerPace: Pace = { afterKeyChangeMs: 250, afterOtherMs: 170 };
/** Collecting can wait: it leaves the account to those who do. */
export const collectorPace: Pace = { afterKeyChangeMs: 500, afterOtherMs: 500 };

const longestWaitMs = 20_000;

/**
 * The gateway at a pace it accepts. A throttled call is made again after what the gateway asked to wait (or 1, 2, 4, … s when
 * it named nothing), for being too fast is never the fault of what was asked.
 *
 * @param deadline epoch ms after which no call begins
 * @param beforeCall runs before each call, after the wait
 * @throws RunEnded `out-of-time` when the next call would begin after the deadline
 */
export function pacedGateway(
  gateway: Gateway,
  {
    clock,
    pace,
    deadline,
    beforeCall = async () => {},
  }: {
    readonly clock: Clock;
    readonly pace: Pace;
    readonly deadline: number;
    readonly beforeCall?: () => Promise<void>;
  },
): Gateway {
  let nextCallAt = 0;

  const takeTurn = async (): Promise<void> => {
    const start = Math.max(nextCallAt, clock.now());
    if (start >= deadline) throw new RunEnded('out-of-time');
    if (start > clock.now()) await clock.sleep(start - clock.now());
    await beforeCall();
  };

  const paced =
    <Arguments extends readonly unknown[], Answer>(
      gapMs: number,
      call: (...args: Arguments) => Promise<Answer>,
    ) =>
    async (...args: Arguments): Promise<Answer> => {
      for (let throttles = 0; ; throttles += 1) {
        await takeTurn();
        nextCallAt = clock.now() + gapMs;
        try {
          return await call(...args);
        } catch (error) {
          if (!(error instanceof GatewayError) || error.refusal !== 'throttled') throw error;
          const waitMs = error.retryAfterMs ?? Math.min(1000 * 2 ** throttles, longestWaitMs);
          nextCallAt = clock.now() + Math.max(waitMs, gapMs);
        }
      }
    };

  return {
    createKey: paced(pace.afterKeyChangeMs, gateway.createKey),
    deleteKey: paced(pace.afterKeyChangeMs, gateway.deleteKey),
    findKey: paced(pace.afterOtherMs, gateway.findKey),
    addKeyToPlan: paced(pace.afterOtherMs, gateway.addKeyToPlan),
    isKeyOnPlan: paced(pace.afterOtherMs, gateway.isKeyOnPlan),
    removeKeyFromPlan: paced(pace.afterOtherMs, gateway.removeKeyFromPlan),
    usageOfPlan: paced(pace.afterOtherMs, gateway.usageOfPlan),
  };
}
