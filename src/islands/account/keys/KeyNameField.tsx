import { fields } from '#words/fields.ts';
import { keys as words } from '#words/keys.ts';
import type { RefObject } from 'react';
import { TextField } from '../../ui/TextField.tsx';

interface KeyNameFieldProps {
  readonly inputRef?: RefObject<HTMLInputElement | null>;
  readonly defaultValue?: string;
}

/** What a key is called; only its owner sees it. */
export function KeyNameField({ inputRef, defaultValue = '' }: KeyNameFieldProps) {
  return (
    <TextField
      label={fields.name}
      name="name"
      autoComplete="off"
      maxLength={80}
      defaultValue={defaultValue}
      requiredText={words.nameEmpty}
      hint={words.nameHint}
      {...(inputRef ? { ref: inputRef } : {})}
    />
  );
}
