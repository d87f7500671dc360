import { LambdaClient } from '@aws-sdk/client-lambda';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import type { AwsService } from '../../src/model/aws-wire.ts';
import { answerRequest } from './answer-request.ts';
import { sesMailer } from './messages/mailer.ts';
import { perRegion } from './sdk-clients.ts';
import { openStore } from './state/store.ts';
import { tokenKeys } from './tokens/token-keys.ts';
import { isWellKnown, wellKnown } from './tokens/well-known.ts';
import { lambdaTriggers } from './triggers/invoke-trigger.ts';

export interface IdentityOptions {
  /** SQLite file that holds all pools, keys and users; made when missing, readable by its owner only. */
  readonly dataFile: string;
  /** Twelve digits. */
  readonly accountId: string;
  /** Base URL of the endpoint that serves SES, Lambda and this service, no trailing slash; the issuer of tokens begins with it. */
  readonly awsEndpoint: string;
  /** What mails and triggers are signed with. */
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  /** Epoch ms. */
  readonly clock?: () => number;
  /** Told of errors nobody expected; a warning of the process unless given. */
  readonly onError?: (error: unknown) => void;
}

export interface Identity {
  /** Cognito's API, and the public GET documents of each pool. */
  readonly service: AwsService;
  close(): Promise<void>;
}

/** Amazon Cognito user pools on one machine. */
export function createIdentity(options: IdentityOptions): Identity {
  const { awsEndpoint, accountId, credentials, clock = Date.now, onError = warn } = options;
  const store = openStore(options.dataFile, clock);
  // One attempt: Cognito's callers wait, and the endpoint is on the same machine.
  const settings = { endpoint: awsEndpoint, credentials, maxAttempts: 1 };
  const mail = perRegion((region) => new SESv2Client({ ...settings, region }));
  const lambda = perRegion((region) => new LambdaClient({ ...settings, region }));
  const parts = {
    ...{ store, clock, accountId, awsEndpoint },
    tokenKeys: tokenKeys(),
    sendMail: sesMailer(mail),
    invokeTrigger: lambdaTriggers(lambda),
  };
  return {
    service: async (request) =>
      request.method === 'GET' && isWellKnown(request.path)
        ? wellKnown(parts, request.path)
        : answerRequest({ ...parts, region: request.region }, request, onError),
    async close() {
      mail.close();
      lambda.close();
      store.close();
    },
  };
}

const warn = (error: unknown) =>
  process.emitWarning(error instanceof Error ? error : String(error));
