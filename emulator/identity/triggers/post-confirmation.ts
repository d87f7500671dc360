import type { Call } from '../call.ts';
import type { UserPoolRecord, UserRecord } from '../state/records.ts';
import { triggerEvent } from './trigger-event.ts';

interface Confirmation {
  readonly pool: UserPoolRecord;
  /** As stored after the confirmation, which stands even when the function fails. */
  readonly user: UserRecord;
  readonly clientId?: string;
  readonly clientMetadata?: Readonly<Record<string, string>> | undefined;
  readonly source: 'PostConfirmation_ConfirmSignUp' | 'PostConfirmation_ConfirmForgotPassword';
}

/** Tells the pool's function, if it has one, that a user was confirmed. */
export async function afterConfirmation(
  { invokeTrigger }: Pick<Call, 'invokeTrigger'>,
  confirmation: Confirmation,
): Promise<void> {
  const { pool, user, clientMetadata } = confirmation;
  const functionArn = pool.settings.LambdaConfig.PostConfirmation;
  if (!functionArn) return;
  const userAttributes = { ...user.attributes, 'cognito:user_status': user.status };
  const request = { userAttributes, ...(clientMetadata && { clientMetadata }) };
  await invokeTrigger('PostConfirmation', functionArn, triggerEvent(confirmation, request, {}));
}
