/**
 * An AWS request after the door has read and authenticated it, and the answer a service gives. The services of the emulator
 * meet the outside only in these two shapes, so none of them touches a socket.
 */
export interface AwsRequest {
  readonly method: string;
  /** Path as received, still percent-encoded, without the query: API Gateway's tag ARNs are one encoded segment. */
  readonly path: string;
  /** Query as received, without `?`. */
  readonly query: string;
  /** Lower-case names; repeated headers are joined with `, `. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** Region of the signature's credential scope; the configured first region when the call is unsigned. */
  readonly region: string;
  /** False only for the operations that AWS serves without a signature. */
  readonly signed: boolean;
}

export interface AwsResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

export type AwsService = (request: AwsRequest) => Promise<AwsResponse>;
