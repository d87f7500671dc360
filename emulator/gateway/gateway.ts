import type { AwsService } from '../../src/model/aws-wire.ts';
import { createControlLimits } from './control/control-limits.ts';
import { createControl } from './control/dispatch.ts';
import { operations } from './control/operations.ts';
import { createDataPlane, type DataPlane } from './data-plane.ts';
import { createUsageCounters } from './limits/usage-counters.ts';
import { openStore } from './state/store.ts';

export interface GatewayOptions {
  /** SQLite file, made when missing; `:memory:` keeps nothing. */
  readonly dataFile: string;
  /** Twelve digits; part of some messages. */
  readonly accountId: string;
  /** Whether the control plane enforces AWS's own request rates. */
  readonly controlLimits: boolean;
  /** Base URL of the door, where Lambda and Cognito are. No trailing slash. */
  readonly awsEndpoint: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  /** The region whose stages the data plane serves. The control plane takes each request's own. */
  readonly region: string;
  /** Base URL of the data plane. No trailing slash. */
  readonly gatewayUrl: string;
  /** Epoch milliseconds. */
  readonly clock?: () => number;
  /** Told why each answer of 500 and above was given, in a line or by an error; without it, Node's warnings tell. */
  readonly onError?: (error: unknown) => void;
}

/** Amazon API Gateway (REST APIs) on this machine. */
export interface Gateway {
  /** The control plane: `apigateway` in AWS's terms. */
  readonly control: AwsService;
  /** Serves deployed stages; give it to an HTTP server. */
  readonly dataPlane: DataPlane;
  setControlLimits(on: boolean): void;
  /** Writes what is still in memory and closes the state. Nothing of the gateway may be used afterwards. */
  close(): Promise<void>;
}

/** Opens the gateway's state and joins its two planes over it. */
export function createGateway(options: GatewayOptions): Gateway {
  const { accountId, awsEndpoint, credentials, region, clock = Date.now, onError } = options;
  const store = openStore(options.dataFile);
  const usage = createUsageCounters(store.database, clock);
  const limits = createControlLimits({ enabled: options.controlLimits, clock });
  const { admit } = limits;
  const dataPlane = createDataPlane({
    store,
    region,
    awsEndpoint,
    credentials,
    accountId,
    clock,
    usage,
    ...(onError && { onError }),
  });
  return {
    control: createControl({ store, usage, accountId, operations, admit, clock }),
    dataPlane,
    setControlLimits: limits.setEnabled,
    close() {
      dataPlane.close();
      usage.close();
      store.close();
      return Promise.resolve();
    },
  };
}
