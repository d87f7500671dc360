import { z } from 'zod';
import type { Call } from '../call.ts';
import type { UserPoolRecord } from '../state/records.ts';
import { triggerEvent } from './trigger-event.ts';

interface Candidate {
  readonly pool: UserPoolRecord;
  readonly username: string;
  readonly clientId?: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly validationData?: Readonly<Record<string, string>> | undefined;
  readonly clientMetadata?: Readonly<Record<string, string>> | undefined;
  readonly source: 'PreSignUp_SignUp' | 'PreSignUp_AdminCreateUser';
}

const verdict = z.object({
  autoConfirmUser: z.boolean().catch(false),
  autoVerifyEmail: z.boolean().catch(false),
});
export type Verdict = z.infer<typeof verdict>;

/** Asks the pool's function, if it has one, whether the person may sign up; it throws to refuse. */
export async function beforeSignUp(
  { invokeTrigger }: Pick<Call, 'invokeTrigger'>,
  candidate: Candidate,
): Promise<Verdict> {
  const { pool, username, attributes, validationData = null, clientMetadata } = candidate;
  const functionArn = pool.settings.LambdaConfig.PreSignUp;
  if (!functionArn) return { autoConfirmUser: false, autoVerifyEmail: false };
  // The user has no `sub` yet in the function's eyes: AWS hands over what was asked for.
  const userAttributes = Object.fromEntries(
    Object.entries(attributes).filter(([name]) => name !== 'sub'),
  );
  const request = {
    userAttributes,
    validationData,
    ...(clientMetadata && { clientMetadata }),
  };
  const response = { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false };
  const event = triggerEvent({ ...candidate, user: { username } }, request, response);
  return verdict.parse(await invokeTrigger('PreSignUp', functionArn, event));
}
