import { LambdaClient } from '@aws-sdk/client-lambda';
import { requestTimeouts } from './request-timeouts.ts';

export const lambda = new LambdaClient({ maxAttempts: 2, requestHandler: requestTimeouts });
