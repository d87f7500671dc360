import type { Mail } from '../../ses/mailbox.ts';
import { html, type Html } from './html.ts';
import { findCode, mailText } from './mail-text.ts';

/** The list, newest first. */
export function inboxPage(portalName: string, mails: readonly Mail[]): string {
  const body =
    mails.length === 0
      ? html`<div class="empty">
          <h2>No mail yet</h2>
          <p>Codes and notices of ${portalName} arrive here. None leaves this machine.</p>
          <p><a href="/sign-up/">Sign up</a> to get the first one.</p>
        </div>`
      : html`<ol class="mails">
          ${mails.map(listItem)}
        </ol>`;
  return page(portalName, 'Inbox', body, refreshing);
}

/** A code should be there when its reader looks. */
const refreshing = html`<script src="/_local/mail.js" defer></script>`;

/** One message. */
export function mailPage(portalName: string, mail: Mail): string {
  const code = findCode(mail);
  return page(
    portalName,
    mail.subject || 'No subject',
    html`<p><a href="/_local/mail">All mail</a></p>
      <article>
        <h2>${mail.subject || 'No subject'}</h2>
        <dl>
          <dt>From</dt>
          <dd>${mail.from}</dd>
          <dt>To</dt>
          <dd>${mail.to.join(', ')}</dd>
          <dt>Sent</dt>
          <dd>${time(mail)}</dd>
        </dl>
        ${code === undefined ? '' : html`<p class="code">${code}</p>`}
        <pre>${mailText(mail)}</pre>
      </article>`,
  );
}

export const missingMailPage = (portalName: string): string =>
  page(
    portalName,
    'No such mail',
    html`<div class="empty">
      <h2>No such mail</h2>
      <p>It may be one of those forgotten since. <a href="/_local/mail">See all mail.</a></p>
    </div>`,
  );

function listItem(mail: Mail): Html {
  const code = findCode(mail);
  return html`<li>
    <a href="/_local/mail/${mail.id}">
      <span class="to">${mail.to.join(', ')}</span>
      <span class="subject">${mail.subject || 'No subject'}</span>
      ${time(mail)}
    </a>
    ${code === undefined ? '' : html`<strong class="code">${code}</strong>`}
  </li>`;
}

const time = ({ sentAt }: Mail): Html =>
  html`<time datetime="${sentAt}">${sentAt.slice(0, 19).replace('T', ' ')} UTC</time>`;

function page(portalName: string, title: string, body: Html, script: Html | '' = ''): string {
  return `<!doctype html>${
    html`<html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        ${script}
        <title>${title} · ${portalName} mail</title>
        <link rel="stylesheet" href="/_local/mail.css" />
      </head>
      <body>
        <header>
          <h1><a href="/_local/mail">Inbox</a></h1>
          <p>Mail of this local portal. <a href="/">Back to ${portalName}</a></p>
        </header>
        <main>${body}</main>
        <p role="status"></p>
      </body>
    </html>`.markup
  }`;
}
