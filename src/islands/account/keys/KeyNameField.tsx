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
      label="Name"
      name="name"
      autoComplete="off"
      maxLength={80}
      defaultValue={defaultValue}
      requiredText="Give the key a name."
      hint="For you to tell your keys apart, e.g. the application's name."
      {...(inputRef ? { ref: inputRef } : {})}
    />
  );
}
