import { loading } from '#words/loading.ts';
import { sentenceFor } from '../portal/problem-sentences.ts';
import { Button } from './Button.tsx';
import type { Thing } from './loaded-thing.ts';
import { Notice } from './Notice.tsx';

interface LoadFailureProps {
  /** What could not be loaded. */
  readonly what: Thing;
  readonly error: unknown;
  readonly busy: boolean;
  readonly onRetry: () => void;
}

/** In the place of what could not be loaded: why, and a button that tries again. */
export function LoadFailure({ what, error, busy, onRetry }: LoadFailureProps) {
  return (
    <Notice
      tone="danger"
      title={loading[what].failed}
      action={
        <Button onClick={onRetry} busy={busy}>
          {loading.retry}
        </Button>
      }
    >
      <p className="mt-1">{sentenceFor(error)}</p>
    </Notice>
  );
}
