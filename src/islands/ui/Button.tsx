import type { ComponentPropsWithRef } from 'react';
import { Spinner } from './Spinner.tsx';

interface ButtonProps extends ComponentPropsWithRef<'button'> {
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly small?: boolean;
  /** Something is being done: the button keeps its place, its width and the focus, and does nothing when pressed again. */
  readonly busy?: boolean;
}

const looks = {
  primary: 'button-primary',
  plain: '',
  quiet: 'button-quiet',
  danger: 'button-danger',
};

/** A button of the site. It says that it is busy rather than being disabled, so that a keyboard user does not lose the focus. */
export function Button({
  look = 'plain',
  small = false,
  busy = false,
  className = '',
  onClick,
  type = 'button',
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
      className={`button relative ${looks[look]} ${small ? 'button-small' : ''} ${className}`}
    >
      <span className={`inline-flex items-center gap-2 ${busy ? 'invisible' : ''}`}>
        {children}
      </span>
      {busy && <Spinner className="absolute" />}
    </button>
  );
}
