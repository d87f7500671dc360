import { keys as words } from '#words/keys.ts';
import { useRef } from 'react';
import { portal, type Key, type Plan } from '../../portal/portal-client.ts';
import { sentenceFor } from '../../portal/problem-sentences.ts';
import { Button } from '../../ui/Button.tsx';
import { FormFailure } from '../../ui/FormFailure.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { Words } from '../../ui/Words.tsx';
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
      title={words.deleting.title(apiKey.name)}
      description={<Consequences apis={reachableApis(apiKey, plans)} lastFour={apiKey.lastFour} />}
    >
      <FormFailure text={deletion.error ? sentenceFor(deletion.error) : undefined} />
      <div className="flex justify-end gap-2">
        <Button onClick={close}>{words.deleting.keep}</Button>
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
          {words.deleting.submit}
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
        <Words text={words.deleting.fails(lastFour)} />
      </p>
      {apis.length > 0 && (
        <>
          <p className="mt-3">{words.deleting.loses}</p>
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
