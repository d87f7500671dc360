import type { channels as English } from '../en/channels.ts';
import { pluralIn } from '../plural.ts';
import { language } from './language.ts';

const plural = pluralIn(language.tag);

export const channels: typeof English = {
  reference: 'Referenz',
  channels: 'Kanäle',
  channelsOf: (api) => `Die Kanäle von ${api}.`,
  count: (count) => plural(count, { one: '# Kanal', other: '# Kanäle' }),
  pages: 'Seiten der Liste',
  allChannels: (count) => plural(count, { other: 'Alle # Kanäle' }),
  channel: 'Kanal',
  message: 'Nachricht',
  messageOf: (name, api) => `Die Nachricht ${name} von ${api}.`,
  action: { send: 'Sie senden', receive: 'Sie empfangen' },
  actionShort: { send: 'senden', receive: 'empfangen' },
  reply: { send: 'Was zurückkommt', receive: 'Was Sie zurücksenden sollen' },
  replyChannel: 'Auf dem Kanal',
  replyAddress: 'An die Adresse in',
  actionSecurity: 'Zusätzlich verlangt',
  alsoHere: 'Ebenfalls auf diesem Kanal',
  alsoHereWords: 'Die Beschreibung sagt nicht, wer sie sendet.',
  addressUnknown: 'Die Adresse steht erst zur Laufzeit fest; hier steht der Name des Kanals.',
  servers: 'Server',
  noServer: 'Die Beschreibung nennt keinen Server für diesen Kanal.',
  connection: 'Was die Verbindung öffnet',
  queryParameters: 'Query-Parameter',
  headers: 'Header',
  payload: 'Inhalt',
  noPayload: 'Die Beschreibung zeigt keinen Aufbau des Inhalts.',
  bindings: 'Einzelheiten des Protokolls',
  oneOf: 'Eines davon:',
  and: 'und',
  correlationId: 'Korrelations-ID',
  whereUsed: 'Wo verwendet',
  more: (count) => plural(count, { other: 'und # weitere' }),
  otherChannels: 'Weitere Kanäle',
  otherMessages: 'Weitere Nachrichten',
  copyAddress: 'die Adresse',
  examples: 'Beispiele',
  example: (name) => `Beispiel: ${name}`,
  generated: 'aus dem Schema erzeugt',
  browser: 'JavaScript (Browser)',
  browserKeys: (names) =>
    `Ein Browser kann keine Header senden, wenn er einen WebSocket öffnet. Sein Beispiel setzt ${names} stattdessen in die Query; das geht dort, wo der Server sie auch da liest.`,
  browserLost: (names) =>
    `Ein Browser kann keine Header senden, wenn er einen WebSocket öffnet; sein Beispiel kommt deshalb ohne ${names} aus.`,
  plain: 'So verbinden Sie sich',
  plainWords: (protocol) =>
    `Verbinden Sie sich mit einem Client für ${protocol} mit einem dieser Server und verwenden Sie diese Adresse:`,
  plainNoServer: 'Die Beschreibung nennt keinen Server, also keine Adresse für eine Verbindung.',
  plainUnknown: 'Die Adresse dieses Kanals steht erst zur Laufzeit fest.',
};
