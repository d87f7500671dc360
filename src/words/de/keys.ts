import type { keys as English } from '../en/keys.ts';

export const keys: typeof English = {
  title: 'Schlüssel',
  words: 'Senden Sie einen Schlüssel im Header x-api-key. Hüten Sie ihn wie ein Passwort.',
  create: 'Schlüssel anlegen',
  list: 'Ihre Schlüssel',
  none: 'Sie haben noch keine Schlüssel',
  noneWords:
    'Legen Sie einen an, wählen Sie einen Plan, und machen Sie den ersten Aufruf aus der Konsole einer API. Es dauert eine Minute.',
  createFirst: 'Ersten Schlüssel anlegen',
  nameEmpty: 'Geben Sie dem Schlüssel einen Namen.',
  nameHint: 'Damit Sie Ihre Schlüssel unterscheiden können, etwa der Name der Anwendung.',
  creating: {
    title: 'Schlüssel anlegen',
    words: 'Ein Schlüssel sagt einer API, wer aufruft. Legen Sie für jede Anwendung einen an.',
    doneTitle: 'Ihr Schlüssel ist angelegt',
    doneWords:
      'Kopieren Sie jetzt seinen Wert, und bewahren Sie ihn dort auf, wo Ihre Anwendung ihre Geheimnisse hat.',
    value: 'Wert des Schlüssels',
    browse: 'APIs ansehen',
    done: 'Ich habe ihn kopiert',
    state: {
      provisioning: 'Das Gateway lernt den Schlüssel kennen. In ein paar Sekunden gilt er.',
      active: 'Der Schlüssel gilt. Senden Sie ihn im Header x-api-key.',
      deleting: 'Der Schlüssel wird gelöscht.',
      failed:
        'Das Gateway hat den Schlüssel nicht angenommen. Löschen Sie ihn und legen Sie einen neuen an.',
    },
  },
  status: {
    provisioning: 'Wird vorbereitet',
    active: 'Aktiv',
    deleting: 'Wird gelöscht',
    failed: 'Fehlgeschlagen',
  },
  copyRefused: 'Strg+C drücken',
  valueCopy: 'Wert des Schlüssels',
  valueCopied: 'Der Wert des Schlüssels ist kopiert.',
  more: (name) => `Mehr zu ${name}`,
  rename: 'Umbenennen',
  delete: 'Löschen',
  valueOf: (name) => `Wert von ${name}`,
  endsIn: 'endet auf ',
  created: (day) => `Angelegt am ${day}`,
  failed: (reason) =>
    `${reason ?? 'Das Gateway hat diesen Schlüssel nicht angenommen.'} Löschen Sie ihn und legen Sie einen neuen an.`,
  reveal: 'Anzeigen',
  hide: 'Verbergen',
  revealed: (name) => `Wert von ${name}`,
  renaming: {
    title: 'Schlüssel umbenennen',
    words: 'Nur der Name ändert sich. Aufrufe mit dem Schlüssel gehen weiter.',
  },
  deleting: {
    title: (name) => `„${name}“ löschen?`,
    keep: 'Schlüssel behalten',
    submit: 'Schlüssel löschen',
    fails: (lastFour) =>
      `Jeder Aufruf mit dem Schlüssel, der auf \`${lastFour}\` endet, schlägt binnen Sekunden mit \`403 Forbidden\` fehl. Das lässt sich nicht rückgängig machen.`,
    loses: 'Anwendungen, die ihn nutzen, verlieren:',
  },
};
