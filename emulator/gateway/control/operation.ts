import type { UsageCounters } from '../limits/usage-counters.ts';
import type { RegionStore } from '../state/store.ts';

/** What an operation is told about the call it answers. */
export interface OperationCall<Param extends string = string> {
  /** AWS's name of the operation, `CreateRestApi`. */
  readonly operation: string;
  /** Variables of the path template, percent-decoded. */
  readonly params: Readonly<Record<Param, string>>;
  readonly query: URLSearchParams;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  readonly store: RegionStore;
  readonly usage: UsageCounters;
  readonly region: string;
  readonly accountId: string;
  /** When the call arrived, whole epoch seconds: what `createdDate` and its like are set to. */
  readonly now: number;
}

/** An answer that is not a JSON object: its bytes and headers as they are. */
export class RawAnswer {
  readonly body: Uint8Array | string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(body: Uint8Array | string, headers: Readonly<Record<string, string>>) {
    this.body = body;
    this.headers = headers;
  }
}

/** One operation of the control plane: how it is addressed on the wire, and what it does. */
export interface ControlOperation {
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path template of AWS's model, `/restapis/{restapi_id}`. */
  readonly path: string;
  /** Query parameters that tell this operation from another of the same method and path: `{ mode: 'import' }`. */
  readonly when?: Readonly<Record<string, string>>;
  /** HTTP status of success. */
  readonly status: number;
  /**
   * Runs inside one transaction: what it throws undoes what it wrote.
   * @returns the JSON body; `undefined` for an empty one; a {@link RawAnswer} for anything else
   * @throws AwsError for every refusal
   */
  handle(call: OperationCall): object | undefined;
}

type PathParam<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PathParam<Rest>
  : never;

/** Declares an operation; `handle` sees exactly the variables its path template names. */
export function defineOperation<const Path extends string>(
  operation: Omit<ControlOperation, 'path' | 'handle'> & {
    readonly path: Path;
    handle(call: OperationCall<PathParam<Path>>): object | undefined;
  },
): ControlOperation {
  return operation;
}
