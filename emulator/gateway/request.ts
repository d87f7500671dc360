/** An HTTP request as the data plane's edge read it. */
export interface GatewayRequest {
  /** UUID, sent back as `x-amzn-RequestId`. */
  readonly requestId: string;
  /** Sent back as `x-amz-apigw-id`. */
  readonly extendedRequestId: string;
  readonly method: string;
  /** Path as received, still percent-encoded, without the query. */
  readonly path: string;
  /** As received, without `?`. */
  readonly query: string;
  readonly headers: HttpHeaders;
  readonly body: Buffer;
  readonly sourceIp: string;
  /** `HTTP/1.1` */
  readonly protocol: string;
  /** Epoch milliseconds. */
  readonly receivedAt: number;
}

/** Header lines in the order and case they came, repeated ones repeated. */
export type HttpHeaders = readonly HttpHeader[];
export type HttpHeader = readonly [name: string, value: string];

/** An answer on its way out. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: HttpHeaders;
  readonly body: Buffer | string;
}

/** Value of the last line with that name, in any case; `undefined` when there is none. */
export function headerValue(headers: HttpHeaders, name: string): string | undefined {
  const wanted = name.toLowerCase();
  for (let index = headers.length - 1; index >= 0; index -= 1) {
    const line = headers[index];
    if (line && line[0].length === wanted.length && line[0].toLowerCase() === wanted)
      return line[1];
  }
  return undefined;
}

/** The lines without those names, given in lower case. */
export const withoutHeaders = (headers: HttpHeaders, names: ReadonlySet<string>): HttpHeaders =>
  headers.filter(([name]) => !names.has(name.toLowerCase()));

/** Media type of a `Content-Type`, without parameters, in lower case. JSON when there is none, as API Gateway assumes. */
export const mediaType = (contentType: string | undefined): string =>
  contentType?.split(';')[0]?.trim().toLowerCase() || 'application/json';
