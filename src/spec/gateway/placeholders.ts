import { isJsonObject, type Json } from '../../model/json.ts';

/** Where a description is deployed: what its placeholders stand for. */
export interface GatewayTarget {
  readonly region: string;
  readonly accountId: string;
  readonly userPoolArn: string;
  /** The ARN of a function by its name. */
  functionArn(name: string): string;
}

/**
 * Fills `${Region}`, `${AccountId}`, `${UserPoolArn}` and `${function-name.Arn}` into every text of a value. Others, such as
 * `${stageVariables.host}`, are API Gateway's own and stay.
 */
export function fillPlaceholders(value: Json, target: GatewayTarget): Json {
  if (typeof value === 'string') return fillText(value, target);
  if (Array.isArray(value))
    return (value as readonly Json[]).map((item) => fillPlaceholders(item, target));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, fillPlaceholders(item, target)]),
  );
}

function fillText(text: string, target: GatewayTarget): string {
  const known = new Map([
    ['Region', target.region],
    ['AccountId', target.accountId],
    ['UserPoolArn', target.userPoolArn],
  ]);
  return text.replace(/\$\{([A-Za-z0-9-]+)(\.Arn)?\}/g, (whole, name: string, arn?: string) =>
    arn === undefined ? (known.get(name) ?? whole) : target.functionArn(name),
  );
}
