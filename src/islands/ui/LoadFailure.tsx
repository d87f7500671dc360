import { sentenceFor } from '../portal/problem-sentences.ts';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';

interface LoadFailureProps {
  /** What could not be loaded, as it stands in a sentence: "your keys". */
  readonly what: string;
  readonly error: unknown;
  readonly busy: boolean;
  readonly onRetry: () => void;
}

/** In the place of what could not be loaded: why, and a button that tries again. */
export function LoadFailure({ what, error, busy, onRetry }: LoadFailureProps) {
  return (
    <Notice
      tone="danger"
      title={`We could not load ${what}.`}
      action={
        <Button onClick={onRetry} busy={busy}>
          Try again
        </Button>
      }
    >
      <p className="mt-1">{sentenceFor(error)}</p>
    </Notice>
  );
}
