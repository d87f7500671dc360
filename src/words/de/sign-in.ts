import type { signIn as English } from '../en/sign-in.ts';

export const signIn: typeof English = {
  title: 'Anmelden',
  intro: 'Verwalten Sie Ihre Schlüssel, Pläne und Ihre Nutzung.',
  forgot: 'Passwort vergessen?',
  newHere: 'Neu hier?',
  create: 'Konto anlegen',
  news: {
    confirmed: 'Ihre E-Mail-Adresse ist bestätigt. Sie können sich jetzt anmelden.',
    'password-set': 'Ihr neues Passwort gilt. Melden Sie sich damit an.',
    'signed-out': 'Sie sind abgemeldet.',
    deleted: 'Ihr Konto und seine Schlüssel werden gelöscht.',
    ended: 'Ihre Sitzung ist beendet. Melden Sie sich erneut an, um fortzufahren.',
  },
  signUp: {
    title: 'Konto anlegen',
    intro: 'Zu einem Konto gehören Ihre API-Schlüssel, deren Pläne und was sie verbraucht haben.',
    submit: 'Konto anlegen',
    haveOne: 'Sie haben schon ein Konto?',
    taken: 'Sie haben bereits ein Konto.',
    resetPassword: 'Passwort zurücksetzen',
  },
  confirm: {
    title: 'E-Mail-Adresse bestätigen',
    intro: 'Geben Sie die sechs Ziffern ein, die wir Ihnen per E-Mail geschickt haben.',
    sentTo: {
      before: 'Wir haben sechs Ziffern an ',
      after: ' geschickt. Sie gelten 24 Stunden lang.',
    },
    submit: 'Bestätigen',
    noMail: 'Noch keine E-Mail? Sehen Sie im Spam-Ordner nach, oder:',
    before: 'Es gibt nichts zu bestätigen.',
    beforeWords: 'Dieses Konto wurde bereits bestätigt.',
    resend: 'Neuen Code senden',
    resendIn: (seconds) => `Neuen Code senden in ${seconds} s`,
    resent: 'Ein neuer Code ist unterwegs. Nur der neueste gilt.',
  },
  reset: {
    title: 'Passwort zurücksetzen',
    intro:
      'Geben Sie die Adresse Ihres Kontos ein. Wir schicken Ihnen einen Code, mit dem Sie ein neues Passwort festlegen können.',
    submit: 'Code senden',
    remembered: 'Wieder eingefallen?',
    newTitle: 'Neues Passwort festlegen',
    onItsWay: {
      before: 'Falls es ein Konto für ',
      after: ' gibt, ist ein Code dorthin unterwegs.',
    },
    newSubmit: 'Passwort festlegen',
    noMail: 'Keine E-Mail?',
    again: 'Andere Adresse verwenden oder noch einmal senden',
  },
  noScript:
    'Diese Seite braucht JavaScript, um mit dem Anmeldedienst zu sprechen. Die Dokumentation lässt sich auch ohne lesen.',
};
