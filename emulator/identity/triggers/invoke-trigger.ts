import { InvokeCommand, type InvokeCommandOutput, type LambdaClient } from '@aws-sdk/client-lambda';
import { z } from 'zod';
import { CognitoError } from '../errors.ts';
import type { PerRegion } from '../sdk-clients.ts';
import { regionOf } from '../state/pools.ts';
import type { TriggerEvent, TriggerName } from './trigger-event.ts';

/**
 * Hands the event to a pool's function and returns what the function set in `response`.
 * @throws UserLambdaValidationException when the function refused or failed, UnexpectedLambdaException when it could not be
 * called, InvalidLambdaResponseException when it returned no event
 */
export type InvokeTrigger = (
  name: TriggerName,
  functionArn: string,
  event: TriggerEvent,
) => Promise<Record<string, unknown>>;

/** How long Cognito waits for a function. */
const patienceMs = 5000;
const answered = z.object({ response: z.record(z.string(), z.unknown()) });
const failed = z.object({ errorMessage: z.string() });

/** Invokes functions through Lambda's own API. */
export function lambdaTriggers(clients: PerRegion<LambdaClient>): InvokeTrigger {
  return async (name, functionArn, event) => {
    const output = await invoke(clients.of(regionOf(event.userPoolId)), name, functionArn, event);
    const payload = parsed(output.Payload?.transformToString() ?? '');
    if (output.FunctionError) throw refused(name, payload);
    const answer = answered.safeParse(payload);
    if (!answer.success)
      throw new CognitoError('InvalidLambdaResponseException', 'Unrecognizable lambda output');
    return answer.data.response;
  };
}

async function invoke(
  client: LambdaClient,
  name: TriggerName,
  FunctionName: string,
  event: TriggerEvent,
): Promise<InvokeCommandOutput> {
  const command = new InvokeCommand({ FunctionName, Payload: JSON.stringify(event) });
  try {
    return await client.send(command, { abortSignal: AbortSignal.timeout(patienceMs) });
  } catch (error) {
    const why = error instanceof Error ? error.message : 'no answer';
    const message = `${name} invocation failed due to error ${why}.`;
    throw new CognitoError('UnexpectedLambdaException', message, 400, error);
  }
}

function refused(name: TriggerName, payload: unknown) {
  const reason = failed.safeParse(payload).data?.errorMessage ?? 'Unhandled';
  return new CognitoError('UserLambdaValidationException', `${name} failed with error ${reason}.`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
