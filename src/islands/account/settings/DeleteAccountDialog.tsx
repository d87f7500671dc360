import { account as words } from '#words/account.ts';
import { Form } from '@base-ui/react/form';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { portal } from '../../portal/portal-client.ts';
import { sentenceFor } from '../../portal/problem-sentences.ts';
import { accountPage } from '../../session/account-pages.ts';
import { signOut } from '../../session/tokens.ts';
import { Button } from '../../ui/Button.tsx';
import { FormFailure } from '../../ui/FormFailure.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Words } from '../../ui/Words.tsx';
import { useKeys } from '../keys/use-keys.ts';

interface DeleteAccountDialogProps {
  readonly email: string;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Asks for the account's address to be typed before everything is deleted. */
export function DeleteAccountDialog({ email, open, onClose }: DeleteAccountDialogProps) {
  const field = useRef<HTMLInputElement>(null);
  const names = (useKeys().data?.keys ?? []).map(({ name }) => name);
  const deletion = useMutation({
    mutationFn: () => portal.deleteMe(),
    onSuccess: async () => {
      await signOut();
      window.location.assign(accountPage('/sign-in/', { news: 'deleted' }));
    },
  });
  return (
    <Modal
      open={open}
      onClose={onClose}
      initialFocus={field}
      title={words.ending.question}
      description={<Consequences names={names} />}
    >
      <Form onFormSubmit={() => deletion.mutate()} className="grid gap-5">
        <TextField
          ref={field}
          label={words.ending.type(email)}
          name="confirmation"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          requiredText={words.ending.typeEmpty}
          check={(typed) => (typed.trim() === email ? null : words.ending.typeWrong)}
        />
        <div>
          <FormFailure text={deletion.error ? sentenceFor(deletion.error) : undefined} />
          <div className="flex justify-end gap-2">
            <Button onClick={onClose}>{words.ending.keep}</Button>
            <Button type="submit" look="danger" busy={deletion.isPending || deletion.isSuccess}>
              {words.ending.title}
            </Button>
          </div>
        </div>
      </Form>
    </Modal>
  );
}

function Consequences({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return <p>{words.ending.noKeys}</p>;
  return (
    <>
      <p>
        <Words text={words.ending.keysFail(names.length)} />
      </p>
      <ul className="mt-2 list-disc pl-5">
        {names.map((name, index) => (
          <li key={index}>{name}</li>
        ))}
      </ul>
    </>
  );
}
