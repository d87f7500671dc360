import { createTokenBuckets, type Rate } from '../limits/token-bucket.ts';
import { AwsError } from './errors.ts';
import type { OperationCall } from './operation.ts';

const perSecond = (count: number): Rate => ({ rateLimit: count, burstLimit: count });
const onePer = (seconds: number): Rate => ({ rateLimit: 1 / seconds, burstLimit: 1 });

/** All calls together. */
const total: Rate = { rateLimit: 10, burstLimit: 40 };

/**
 * How often an account may call the control plane in a Region. AWS raises none of these.
 *
 * Edge-optimised REST APIs may be created only every 30 seconds; they are held here to what holds for the others.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html
 */
const byOperation: Readonly<Record<string, Rate>> = {
  CreateApiKey: perSecond(5),
  DeleteApiKey: perSecond(5),
  UpdateUsagePlan: onePer(20),
  CreateResource: perSecond(5),
  DeleteResource: perSecond(5),
  GetResources: { rateLimit: 2.5, burstLimit: 5 },
  CreateDeployment: onePer(5),
  CreateRestApi: onePer(3),
  ImportRestApi: onePer(3),
  PutRestApi: perSecond(1),
  DeleteRestApi: onePer(30),
  ImportDocumentationParts: onePer(30),
  CreateDocumentationVersion: onePer(20),
  CreateDomainName: onePer(30),
  UpdateDomainName: onePer(30),
  DeleteDomainName: onePer(30),
  UpdateAccount: onePer(20),
};

export interface ControlLimits {
  /** @throws AwsError 429 `TooManyRequestsException` when the account calls too fast; such a call takes nothing from the limits */
  readonly admit: (call: Pick<OperationCall, 'operation' | 'region'>) => void;
  readonly setEnabled: (enabled: boolean) => void;
}

/** Holds callers of the control plane to AWS's own rates, so that what works here works there. */
export function createControlLimits(options: {
  readonly enabled: boolean;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}): ControlLimits {
  const buckets = createTokenBuckets(options.clock);
  let { enabled } = options;
  return {
    setEnabled: (on) => {
      enabled = on;
    },
    admit({ operation, region }) {
      if (!enabled) return;
      const rate = byOperation[operation];
      const draws = [
        { bucket: region, rate: total },
        ...(rate ? [{ bucket: `${region}/${operation}`, rate }] : []),
      ];
      if (buckets.take(draws)) return;
      const waitMs = Math.max(...draws.map((draw) => buckets.waitMs(draw)));
      const retryAfterSeconds = Math.max(1, Math.ceil(waitMs / 1000));
      throw new AwsError('TooManyRequestsException', 'Too Many Requests', retryAfterSeconds);
    },
  };
}
