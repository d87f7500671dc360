import sanitizeHtml from 'sanitize-html';
import type { Mail } from '../../ses/mailbox.ts';

/** What a mail says in plain words; its HTML is never shown as such. */
export function mailText({ text, html }: Pick<Mail, 'text' | 'html'>): string {
  if (text !== undefined) return text;
  const broken = (html ?? '').replace(/<(br|\/p|\/div|\/h\d|\/li|\/tr)\b[^>]*>/gi, '\n');
  // The entities it leaves are those that a page escapes again.
  return sanitizeHtml(broken, { allowedTags: [], allowedAttributes: {} })
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .trim();
}

/** The code to type, when a mail brings one: Cognito's have six digits. */
export const findCode = (mail: Pick<Mail, 'text' | 'html'>): string | undefined =>
  mailText(mail).match(/(?<![\w#])\d{6}(?!\w)/)?.[0];
