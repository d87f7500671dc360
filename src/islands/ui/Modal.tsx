import { Dialog } from '@base-ui/react/dialog';
import type { ReactNode, RefObject } from 'react';

interface ModalProps {
  readonly open: boolean;
  /** Called when the person closes it: Escape, a press outside, a Cancel button. */
  readonly onClose: () => void;
  readonly title: string;
  readonly description?: ReactNode;
  readonly children: ReactNode;
  /** Keeps it open on Escape and on a press outside: what it shows is shown once only. */
  readonly sticky?: boolean;
  readonly initialFocus?: RefObject<HTMLElement | null>;
  /** Where the focus goes when it closes; null for where it came from. Needed when that is about to disappear. */
  readonly finalFocus?: () => HTMLElement | null;
}

/** A dialog over the page: focus goes in, stays in, and comes back to where it was. */
export function Modal(props: ModalProps) {
  const { open, onClose, title, description, children, sticky = false } = props;
  const { initialFocus, finalFocus } = props;
  return (
    <Dialog.Root
      open={open}
      disablePointerDismissal={sticky}
      onOpenChange={(next, details) => {
        if (sticky && details.reason === 'escape-key') return details.cancel();
        if (!next) onClose();
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-[rgb(0_0_0/45%)] transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Popup
          {...(initialFocus ? { initialFocus } : {})}
          {...(finalFocus ? { finalFocus } : {})}
          className="bg-bg border-border shadow-popover fixed inset-x-0 bottom-0 z-50 max-h-[calc(100dvh-2rem)] overflow-y-auto rounded-t-lg border p-5 transition-[opacity,translate] duration-150 outline-none data-ending-style:translate-y-2 data-ending-style:opacity-0 data-starting-style:translate-y-2 data-starting-style:opacity-0 sm:inset-x-auto sm:top-[12vh] sm:bottom-auto sm:left-1/2 sm:w-[30rem] sm:max-w-[calc(100vw-2rem)] sm:-translate-x-1/2 sm:rounded-lg sm:p-6"
        >
          <Dialog.Title className="text-lg">{title}</Dialog.Title>
          {description && (
            <Dialog.Description render={<div />} className="text-muted mt-1 text-sm">
              {description}
            </Dialog.Description>
          )}
          <div className="mt-5">{children}</div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
