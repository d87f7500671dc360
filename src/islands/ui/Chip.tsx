import type { ReactNode } from 'react';
import { Spinner } from './Spinner.tsx';

interface ChipProps {
  readonly tone?: 'neutral' | 'accent' | 'success' | 'warning' | 'danger';
  /** Something is under way. */
  readonly busy?: boolean;
  readonly children: ReactNode;
}

const tones = {
  neutral: '',
  accent: 'chip-accent',
  success: 'chip-success',
  warning: 'chip-warning',
  danger: 'chip-danger',
};

/** A short state in words; colour only underlines it. */
export function Chip({ tone = 'neutral', busy = false, children }: ChipProps) {
  return (
    <span className={`chip flex-none whitespace-nowrap ${tones[tone]}`}>
      {busy && <Spinner className="size-2.5! border-[1.5px]!" />}
      {children}
    </span>
  );
}
