import { useRef } from 'react';
import { portal, type Key, type Plan } from '../../portal/portal-client.ts';
import { sentenceFor } from '../../portal/problem-sentences.ts';
import { Button } from '../../ui/Button.tsx';
import { FormFailure } from '../../ui/FormFailure.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { tabHeading } from '../TabHeading.tsx';
import { reachableApis } from '../plans/plan-reach.ts';
import { useKeyChange } from './use-keys.ts';

interface DeleteKeyDialogProps {
  readonly apiKey: Key;
  readonly plans: readonly Plan[];
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Asks before a key is deleted, and names what will break. */
export function DeleteKeyDialog({ apiKey, plans, open, onClose }: DeleteKeyDialogProps) {
  const deletion = useKeyChange(() => portal.deleteKey(apiKey.id));
  const deleted = useRef(false);
  const close = () => {
    onClose();
    deletion.reset();
  };
  return (
    <Modal
      open={open}
      onClose={close}
      // The row's own button is gone with the key.
      finalFocus={() => (deleted.current ? tabHeading() : null)}
      title={`Delete “${apiKey.name}”?`}
      description={<Consequences apis={reachableApis(apiKey, plans)} lastFour={apiKey.lastFour} />}
    >
      <FormFailure text={deletion.error ? sentenceFor(deletion.error) : undefined} />
      <div className="flex justify-end gap-2">
        <Button onClick={close}>Keep key</Button>
        <Button
          look="danger"
          busy={deletion.isPending}
          onClick={() =>
            deletion.mutate(undefined, {
              onSuccess: () => {
                deleted.current = true;
                close();
              },
            })
          }
        >
          Delete key
        </Button>
      </div>
    </Modal>
  );
}

interface ConsequencesProps {
  readonly apis: readonly string[];
  readonly lastFour: string;
}

function Consequences({ apis, lastFour }: ConsequencesProps) {
  return (
    <>
      <p>
        Every call with the key that ends in <code>{lastFour}</code> will fail with{' '}
        <code>403 Forbidden</code> within seconds. This cannot be undone.
      </p>
      {apis.length > 0 && (
        <>
          <p className="mt-3">Applications that use it lose:</p>
          <ul className="mt-1 list-disc pl-5">
            {apis.map((api) => (
              <li key={api} className="font-mono text-xs leading-5">
                {api}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
