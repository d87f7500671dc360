import { keys as words } from '#words/keys.ts';
import { useEffect, useRef } from 'react';
import type { KeyStatus } from '../../portal/portal-client.ts';
import { Button } from '../../ui/Button.tsx';
import { KeyStatusChip } from './KeyStatusChip.tsx';
import { KeyValueBox } from './KeyValueBox.tsx';

interface CreatedKeyProps {
  readonly value: string;
  readonly status: KeyStatus;
  readonly onDone: () => void;
}

/** The value of a key that was just made, and whether it works already. */
export function CreatedKey({ value, status, onDone }: CreatedKeyProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  return (
    <div className="grid gap-4">
      <div ref={box}>
        <KeyValueBox value={value} label={words.creating.value} />
      </div>
      <p role="status" className="text-muted flex items-center gap-3 text-sm">
        <KeyStatusChip status={status} />
        {words.creating.state[status]}
      </p>
      <div className="flex justify-end gap-2">
        <a className="button" href="/apis/">
          {words.creating.browse}
        </a>
        <Button look="primary" onClick={onDone}>
          {words.creating.done}
        </Button>
      </div>
    </div>
  );
}
