import type { ComponentType } from 'react';
import * as z from 'zod/mini';
import '../session/zod-without-eval.ts';
import { ConsoleLayout } from './ConsoleLayout.tsx';
import { leaveOptionalEmpty } from './optional-parameter.tsx';
import { explainResponse, type ConsoleAnswer } from './explain-response.ts';

/** Swagger UI keeps requests and answers in Immutable maps; this is all that the console needs of one. */
interface ExchangeMap {
  get(name: string): unknown;
  hasIn(path: readonly string[]): boolean;
}

interface LiveResponseProps {
  readonly response: ExchangeMap;
  readonly path: string;
  readonly method: string;
  readonly specSelectors: {
    /** The request of an operation's last call, as it went out. */
    readonly mutatedRequestFor: (path: string, method: string) => ExchangeMap | undefined;
  };
}

const answerSchema = z.object({
  status: z.optional(z.number()),
  text: z.optional(z.unknown()),
  error: z.optional(z.unknown()),
});

/** An answer of Swagger UI's as the explanation wants it. A request that failed before any answer has no status. */
function toConsoleAnswer({
  response,
  path,
  method,
  specSelectors,
}: LiveResponseProps): ConsoleAnswer {
  const { status, text } = answerSchema.parse({
    status: response.get('status') || undefined,
    text: response.get('text'),
  });
  const request = specSelectors.mutatedRequestFor(path, method);
  return {
    status,
    body: typeof text === 'string' ? text : '',
    keySent: request?.hasIn(['headers', 'x-api-key']) === true,
  };
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

/** What the console changes in Swagger UI: its frame, optional fields start empty, and an answer that needs it is explained above itself. */
export const consolePlugin = {
  components: {
    ConsoleLayout,
    DeepLink: PlainName,
    // Badge, logo and link of the validator would be fetched from swagger.io.
    onlineValidatorBadge: Nothing,
  },
  wrapComponents: {
    parameterRow: leaveOptionalEmpty,
    liveResponse: (Original: ComponentType<LiveResponseProps>) =>
      function ExplainedResponse(props: LiveResponseProps) {
        return (
          <>
            <Explained answer={toConsoleAnswer(props)} />
            <Original {...props} />
          </>
        );
      },
  },
};
