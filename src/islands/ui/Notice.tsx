import type { ReactNode } from 'react';

interface NoticeProps {
  readonly tone?: 'neutral' | 'danger' | 'warning' | 'success';
  readonly title?: string;
  readonly children?: ReactNode;
  /** A way on: a button or a link. */
  readonly action?: ReactNode;
  readonly className?: string;
}

const tones = {
  neutral: '',
  danger: 'notice-danger',
  warning: 'notice-warning',
  success: 'notice-success',
};

/** Something that a person should read now. Failures are announced at once, the rest when the screen reader is idle. */
export function Notice({ tone = 'neutral', title, children, action, className = '' }: NoticeProps) {
  return (
    <div
      role={tone === 'danger' ? 'alert' : 'status'}
      className={`notice ${tones[tone]} ${className}`}
    >
      {title && <p className="font-semibold">{title}</p>}
      {children}
      {action && <div className="mt-3 flex flex-wrap gap-2">{action}</div>}
    </div>
  );
}
