import { join } from 'node:path';
import type { AwsService } from '../../src/model/aws-wire.ts';
import type { ServiceName } from '../door/aws-services.ts';
import { createDynamoDb } from '../dynamodb/dynamodb.ts';
import { createGateway, type Gateway } from '../gateway/gateway.ts';
import { createIdentity } from '../identity/identity.ts';
import type { FunctionDefinition } from '../lambda/function-definition.ts';
import { createLambda, type Lambda } from '../lambda/lambda.ts';
import { openMailbox, type Mailbox } from '../ses/mailbox.ts';
import { createSes } from '../ses/ses.ts';
import type { Closers } from './closers.ts';

export interface ServiceOptions {
  readonly dataFolder: string;
  readonly accountId: string;
  readonly region: string;
  /** Base URL of the door, no trailing slash. */
  readonly awsEndpoint: string;
  readonly gatewayUrl: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  readonly onError: (error: unknown) => void;
}

export interface Services {
  /** What the door hands requests to; Lambda joins when its functions are known. */
  readonly byName: Partial<Record<ServiceName, AwsService>>;
  readonly gateway: Gateway;
  readonly mailbox: Mailbox;
  startLambda(functions: readonly FunctionDefinition[]): Lambda;
}

/** Opens every service on the data folder. */
export function openServices(options: ServiceOptions, closers: Closers): Services {
  const { dataFolder, onError } = options;
  const file = (name: string) => join(dataFolder, name);
  const clock = Date.now;
  const mailbox = openMailbox(file('mail.sqlite'));
  closers.add(() => mailbox.close());
  const dynamodb = createDynamoDb({ ...options, folder: file('dynamodb') });
  closers.add(() => dynamodb.close());
  const identity = createIdentity({ ...options, dataFile: file('identity.sqlite') });
  closers.add(() => identity.close());
  // A stack that is being set up works like a deployment made beforehand: the account's pace is kept from then on.
  const gateway = createGateway({
    ...options,
    dataFile: file('gateway.sqlite'),
    controlLimits: false,
  });
  closers.add(() => gateway.close());
  const byName: Services['byName'] = {
    apigateway: gateway.control,
    'execute-api': gateway.control,
    'cognito-idp': identity.service,
    dynamodb: dynamodb.service,
    ses: createSes({ mailbox, clock }),
  };
  return {
    byName,
    gateway,
    mailbox,
    startLambda(functions) {
      const lambda = createLambda({ ...options, functions, logFolder: file('logs'), onError });
      closers.add(() => lambda.close());
      byName.lambda = lambda.service;
      return lambda;
    },
  };
}
