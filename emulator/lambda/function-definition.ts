/** A function as deployed: what CreateFunction would be told. */
export interface FunctionDefinition {
  readonly name: string;
  /** Module that exports `handler`, as a file URL. */
  readonly entry: string;
  readonly timeoutMs: number;
  readonly memoryMb: number;
  /** The function's own variables; nothing else of this process's environment reaches it. */
  readonly environment: Readonly<Record<string, string>>;
  /** At most so many at once; more synchronous calls are throttled, as on AWS. Absent: as many as this machine runs well. */
  readonly reservedConcurrency?: number;
  /** An EventBridge Scheduler expression, `rate(1 minute)`. */
  readonly schedule?: string;
  /** Runs a scheduled function at this pace instead; EventBridge itself knows nothing shorter than a minute. */
  readonly everyMs?: number;
}

/** Where the functions live, as their environment and their context tell them. */
export interface Deployment {
  readonly accountId: string;
  readonly region: string;
  /** Base URL of the AWS endpoint the functions call. */
  readonly awsEndpoint: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

export const functionArn = ({ region, accountId }: Deployment, name: string): string =>
  `arn:aws:lambda:${region}:${accountId}:function:${name}`;
