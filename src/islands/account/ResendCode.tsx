import { signIn as words } from '#words/sign-in.ts';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { credentialError } from '../session/cognito-sentences.ts';
import { resendCode } from '../session/sign-up.ts';
import { Button } from '../ui/Button.tsx';

/** Seconds between two mails: enough for one to arrive, and well under the pool's own limit. */
const coolDownSeconds = 30;

function useCountdown() {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (left === 0) return;
    const timer = setTimeout(() => setLeft(left - 1), 1_000);
    return () => clearTimeout(timer);
  }, [left]);
  return [left, () => setLeft(coolDownSeconds)] as const;
}

interface ResendCodeProps {
  readonly email: string;
  readonly onSent: () => void;
}

/** Has a new code sent, at most every half minute. */
export function ResendCode({ email, onSent }: ResendCodeProps) {
  const [left, start] = useCountdown();
  const sending = useMutation({
    mutationFn: () => resendCode(email),
    onSuccess: () => {
      start();
      onSent();
    },
  });
  return (
    <div className="grid gap-2">
      <Button
        onClick={() => sending.mutate()}
        busy={sending.isPending}
        disabled={left > 0 || email === ''}
        className="justify-self-start tabular-nums"
      >
        {left > 0 ? words.confirm.resendIn(left) : words.confirm.resend}
      </Button>
      <p role="status" className={`min-h-5 ${sending.isError ? 'text-danger' : 'text-muted'}`}>
        {sending.isSuccess && words.confirm.resent}
        {sending.isError && credentialError(sending.error).text}
      </p>
    </div>
  );
}
