import type { MethodSetting, ThrottleSettings } from '@aws-sdk/client-api-gateway';
import type { Rate } from './token-bucket.ts';

/**
 * Requests a second an account may make in a Region, and at once: AWS's defaults.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html
 */
export const accountRate: Rate = { rateLimit: 10_000, burstLimit: 5_000 };

/** A limit that is not given does not limit beyond the account's. That AWS treats half a throttle so was not observed. */
export const rateOf = ({ rateLimit, burstLimit }: ThrottleSettings): Rate => ({
  rateLimit: rateLimit ?? accountRate.rateLimit,
  burstLimit: burstLimit ?? accountRate.burstLimit,
});

/**
 * The entry of `methodSettings` for a method: its own, else that of all methods. Keys are `resource/path/METHOD` with or without
 * a leading slash, `~1` standing for one, and `*` for any path and any method.
 */
export function methodSettingFor(
  settings: Readonly<Record<string, MethodSetting>> | undefined,
  resourcePath: string,
  httpMethod: string,
): MethodSetting | undefined {
  if (!settings) return undefined;
  const wanted = `${resourcePath.replace(/^\//, '')}/${httpMethod}`;
  for (const [key, setting] of Object.entries(settings))
    if (normalise(key) === wanted) return setting;
  return settings['*/*'];
}

const normalise = (key: string) => key.replaceAll('~1', '/').replace(/^\/(?!\w+$)/, '');
