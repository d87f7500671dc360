import { fields as fieldWords } from '#words/fields.ts';
import { keys as words } from '#words/keys.ts';
import { Form } from '@base-ui/react/form';
import { useRef, type RefObject } from 'react';
import { PortalFailure } from '../../portal/portal-failure.ts';
import { sentenceFor } from '../../portal/problem-sentences.ts';
import type { Key } from '../../portal/portal-client.ts';
import { Button } from '../../ui/Button.tsx';
import { FormFailure } from '../../ui/FormFailure.tsx';
import { PlanChoice } from '../plans/PlanChoice.tsx';
import { createIdempotencyKeys } from './idempotency-keys.ts';
import { KeyNameField } from './KeyNameField.tsx';
import { useKeyCreation, type NewKey } from './use-keys.ts';

interface CreateKeyFormProps {
  readonly nameRef: RefObject<HTMLInputElement | null>;
  readonly onCancel: () => void;
  readonly onCreated: (key: Key, value: string) => void;
}

/** The name of a new key and the plan that it starts on. */
export function CreateKeyForm({ nameRef, onCancel, onCreated }: CreateKeyFormProps) {
  const idempotencyKeys = useRef(createIdempotencyKeys(() => crypto.randomUUID()));
  const form = useRef<HTMLFormElement>(null);
  const creation = useKeyCreation();
  const submit = ({ name }: { name: string }) => {
    const planId = form.current ? new FormData(form.current).get('planId') : null;
    const body: NewKey = {
      name: name.trim(),
      ...(typeof planId === 'string' && planId !== '' ? { planId } : {}),
    };
    creation.mutate(
      { ...body, idempotencyKey: idempotencyKeys.current(body) },
      { onSuccess: ({ key, value }) => onCreated(key, value) },
    );
  };
  const fields = creation.error instanceof PortalFailure ? creation.error.fields : {};
  return (
    <Form<{ name: string }> ref={form} errors={fields} onFormSubmit={submit} className="grid gap-5">
      <KeyNameField inputRef={nameRef} />
      <PlanChoice />
      <div>
        <FormFailure text={creation.error ? sentenceFor(creation.error) : undefined} />
        <div className="flex justify-end gap-2">
          <Button onClick={onCancel}>{fieldWords.cancel}</Button>
          <Button type="submit" look="primary" busy={creation.isPending}>
            {words.create}
          </Button>
        </div>
      </div>
    </Form>
  );
}
