import type { GatewayResponseType } from '@aws-sdk/client-api-gateway';
import type { HttpAnswer } from './request.ts';

/**
 * One step of the data plane: reads what earlier steps have set (`In`), and gives what it adds, or ends the request with an
 * {@link Answer} or a {@link Refusal}.
 */
export type Step<In, Added extends object> = (context: In) => Added | End | Promise<Added | End>;

export type End = Answer | Refusal;

/** For steps that only let a request pass. */
export const pass: Readonly<Record<never, never>> = Object.freeze({});

/** The request is answered. */
export class Answer {
  readonly http: HttpAnswer;

  constructor(http: HttpAnswer) {
    this.http = http;
  }
}

/** The gateway itself answers, with one of its gateway responses. */
export class Refusal {
  readonly type: GatewayResponseType;
  /** Instead of the type's usual message. */
  readonly message: string | undefined;
  /** Instead of the type's usual status. */
  readonly status: number | undefined;
  /** What went wrong, for the operator's log; the caller never learns it. */
  readonly cause: unknown;

  constructor(type: GatewayResponseType, message?: string, status?: number, cause?: unknown) {
    this.type = type;
    this.message = message;
    this.status = status;
    this.cause = cause;
  }

  /** The same refusal with its cause; each one that is no fault of the caller's has to have one. */
  because(cause: unknown): Refusal {
    return new Refusal(this.type, this.message, this.status, cause);
  }
}

/** How a request ended, and what the steps before the end had set. */
export interface Outcome<In, Out> {
  readonly end: End;
  readonly context: In & Partial<Out>;
}

/** An ordered list of steps. The type of the context grows with each, so a step cannot read what no earlier step has set. */
export class Pipeline<In extends object, Out extends In> {
  readonly #steps: readonly Step<Out, object>[];

  private constructor(steps: readonly Step<Out, object>[]) {
    this.#steps = steps;
  }

  static of<In extends object>(): Pipeline<In, In> {
    return new Pipeline<In, In>([]);
  }

  step<Added extends object>(next: Step<Out, Added>): Pipeline<In, Out & Added> {
    return new Pipeline<In, Out & Added>([...this.#steps, next]);
  }

  /** @throws what a step throws; a pipeline whose last step does not end the request is an Error */
  async run(start: In): Promise<Outcome<In, Out>> {
    const context: In & Partial<Out> = { ...start };
    for (const step of this.#steps) {
      // Each step was typed against the sum of the ones before it, and those have run.
      const added = await step(context as Out);
      if (added instanceof Answer || added instanceof Refusal) return { end: added, context };
      Object.assign(context, added);
    }
    throw new Error('The last step must answer or refuse.');
  }
}
