import type { ReactNode } from 'react';

interface TabHeadingProps {
  readonly title: string;
  readonly text: ReactNode;
  readonly action?: ReactNode;
}

/** The heading of the tab that is shown: a place for the focus when what had it is gone. */
export const tabHeading = (): HTMLElement | null => document.getElementById(headingId);

const headingId = 'tab-heading';

/** The first line of a tab: what it is, and the one thing that is mostly done there. */
export function TabHeading({ title, text, action }: TabHeadingProps) {
  return (
    <div className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div>
        <h2 id={headingId} tabIndex={-1} className="text-xl">
          {title}
        </h2>
        <p className="text-muted mt-0.5 text-sm">{text}</p>
      </div>
      {action}
    </div>
  );
}
