import { useEffect, useState } from 'react';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';

interface CopyButtonProps {
  readonly value: string;
  /** What is copied, for screen readers: "key value". */
  readonly what: string;
  readonly small?: boolean;
}

type Outcome = 'idle' | 'copied' | 'refused';

const words = { idle: 'Copy', copied: 'Copied', refused: 'Press Ctrl+C' };

/** Copies a value and says so for two seconds. Its width is fixed, so that the change of words moves nothing. */
export function CopyButton({ value, what, small = false }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<Outcome>('idle');
  useEffect(() => {
    if (outcome === 'idle') return;
    const timer = setTimeout(() => setOutcome('idle'), 2_000);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = () =>
    navigator.clipboard.writeText(value).then(
      () => setOutcome('copied'),
      () => setOutcome('refused'),
    );
  return (
    <>
      <Button small={small} onClick={() => void copy()} className="min-w-24">
        <Icon name={outcome === 'copied' ? 'check' : 'copy'} />
        {words[outcome]}
        <span className="sr-only"> {what}</span>
      </Button>
      <span role="status" className="sr-only">
        {outcome === 'copied' ? `The ${what} is copied.` : ''}
      </span>
    </>
  );
}
