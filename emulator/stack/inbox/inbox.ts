import { readFileSync } from 'node:fs';
import type { RequestListener, ServerResponse } from 'node:http';
import type { Mailbox } from '../../ses/mailbox.ts';
import { inboxPage, mailPage, missingMailPage } from './inbox-page.ts';
import { findCode } from './mail-text.ts';

const styles = readFileSync(new URL('inbox.css', import.meta.url));
const refresh = readFileSync(new URL('inbox-refresh.js', import.meta.url));
/** Mails are written by anyone; nothing in them may load or run but the inbox's own look for new ones. */
const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const shown = 200;

/**
 * The inbox: `/_local/mail` for people, `/_local/mail/{id}` one message, and for programs `/_local/mail.json`, an object whose
 * `mails` are newest first, each with the `code` found in it.
 */
export function createInbox(mailbox: Mailbox, portalName: string): RequestListener {
  return (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname.replace(/\/$/, '');
    if (path === '/_local/mail.json') return sendJson(response, mailbox);
    if (path === '/_local/mail.css') return send(response, 200, 'text/css', styles);
    if (path === '/_local/mail.js') return send(response, 200, 'text/javascript', refresh);
    if (path === '/_local/mail')
      return sendPage(response, 200, inboxPage(portalName, mailbox.list(shown)));
    const mail = mailbox.get(
      decodeURIComponent(path.match(/^\/_local\/mail\/([\w-]+)$/)?.[1] ?? ''),
    );
    if (mail === undefined) return sendPage(response, 404, missingMailPage(portalName));
    sendPage(response, 200, mailPage(portalName, mail));
  };
}

function sendJson(response: ServerResponse, mailbox: Mailbox): void {
  const mails = mailbox.list(shown).map((mail) => ({ ...mail, code: findCode(mail) }));
  send(response, 200, 'application/json', JSON.stringify({ mails }));
}

const sendPage = (response: ServerResponse, status: number, html: string) =>
  send(response, status, 'text/html; charset=utf-8', html);

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'content-security-policy': policy,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}
