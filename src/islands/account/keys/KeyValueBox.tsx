import { CopyButton } from '../../ui/CopyButton.tsx';

interface KeyValueBoxProps {
  readonly value: string;
  /** Accessible name of the field. */
  readonly label: string;
}

/** A key's value, whole and selectable, with a button that copies it. */
export function KeyValueBox({ value, label }: KeyValueBoxProps) {
  return (
    <div className="flex flex-wrap gap-2">
      <input
        readOnly
        aria-label={label}
        value={value}
        spellCheck={false}
        autoComplete="off"
        onFocus={(event) => event.target.select()}
        className="field min-w-0 flex-1 basis-72 font-mono"
      />
      <CopyButton value={value} />
    </div>
  );
}
