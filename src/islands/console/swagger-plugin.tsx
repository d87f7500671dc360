import type { ComponentType } from 'react';
import * as z from 'zod/mini';
import { ConsoleLayout } from './ConsoleLayout.tsx';
import { explainResponse, type ConsoleAnswer } from './explain-response.ts';

/** Swagger UI keeps answers in Immutable maps; this is all that the console needs of one. */
interface AnswerMap {
  get(name: string): unknown;
}

interface LiveResponseProps {
  readonly response: AnswerMap;
}

const answerSchema = z.object({
  status: z.optional(z.number()),
  text: z.optional(z.unknown()),
  error: z.optional(z.unknown()),
});

/** An answer of Swagger UI's as the explanation wants it. A request that failed before any answer has no status. */
export function toConsoleAnswer(response: AnswerMap): ConsoleAnswer {
  const { status, text } = answerSchema.parse({
    status: response.get('status') || undefined,
    text: response.get('text'),
  });
  return { status, body: typeof text === 'string' ? text : '' };
}

function Explained({ answer }: { readonly answer: ConsoleAnswer }) {
  const explanation = explainResponse(answer);
  if (!explanation) return null;
  return (
    <div className="notice notice-warning mb-4">
      <p className="font-semibold">{explanation.title}</p>
      <p className="mt-1">{explanation.text}</p>
    </div>
  );
}

const Nothing = () => null;

/** A name as it is. Swagger UI would make it a link inside of the button that opens the operation. */
const PlainName = ({ text }: { readonly text: string }) => <span>{text}</span>;

/** What the console changes in Swagger UI: its frame, and an answer that needs it is explained above itself. */
export const consolePlugin = {
  components: {
    ConsoleLayout,
    DeepLink: PlainName,
    // Badge, logo and link of the validator would be fetched from swagger.io.
    onlineValidatorBadge: Nothing,
  },
  wrapComponents: {
    liveResponse: (Original: ComponentType<LiveResponseProps>) =>
      function ExplainedResponse(props: LiveResponseProps) {
        return (
          <>
            <Explained answer={toConsoleAnswer(props.response)} />
            <Original {...props} />
          </>
        );
      },
  },
};
