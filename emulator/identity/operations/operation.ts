import type { z } from 'zod';
import type { Call } from '../call.ts';
import { parseInput } from './parse-input.ts';

/** One operation of the API, ready to be called with the body of a request. */
export interface Operation {
  readonly name: string;
  /** `anyone`: AWS takes the call unsigned; what it may do follows from a client id, a code, or a token. */
  readonly access: 'anyone' | 'signed';
  /** @throws CognitoError */
  answer(call: Call, body: unknown): Promise<object>;
}

interface Definition<Input> {
  readonly name: string;
  readonly access: Operation['access'];
  /** The members of the request; others are ignored, as AWS does. */
  readonly input: z.ZodType<Input>;
  readonly run: (call: Call, input: Input) => object | Promise<object>;
}

/** Ties an operation to the parser of its input. */
export const operation = <Input>({ name, access, input, run }: Definition<Input>): Operation => ({
  name,
  access,
  answer: async (call, body) => run(call, parseInput(input, body)),
});
