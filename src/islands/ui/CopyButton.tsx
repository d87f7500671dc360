import { copying } from '#words/copying.ts';
import { keys } from '#words/keys.ts';
import { useEffect, useState } from 'react';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';

interface CopyButtonProps {
  readonly value: string;
  readonly small?: boolean;
}

type Outcome = 'idle' | 'copied' | 'refused';

const words = { idle: copying.copy, copied: copying.copied, refused: keys.copyRefused };

/** Copies a key's value and says so for two seconds. Its width is fixed, so that the change of words moves nothing. */
export function CopyButton({ value, small = false }: CopyButtonProps) {
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
        <span className="sr-only"> {keys.valueCopy}</span>
      </Button>
      <span role="status" className="sr-only">
        {outcome === 'copied' ? keys.valueCopied : ''}
      </span>
    </>
  );
}
