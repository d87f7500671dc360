import type { account as English } from '../en/account.ts';
import { pluralIn } from '../plural.ts';
import { language } from './language.ts';

const plural = pluralIn(language.tag);

export const account: typeof English = {
  title: 'Konto',
  leading: 'Sie werden zur Anmeldung weitergeleitet.',
  signOut: 'Abmelden',
  tabs: { keys: 'Schlüssel', plans: 'Pläne', usage: 'Nutzung', settings: 'Einstellungen' },
  settings: {
    title: 'Einstellungen',
    words: 'Ihr Name, Ihr Passwort und das Ende des Kontos.',
    since: (email, day) => `${email}, dabei seit ${day}`,
    saveName: 'Namen speichern',
    saved: 'Gespeichert.',
    passwordWords: 'Für ein neues wird ein Code an Ihre Adresse geschickt.',
    setPassword: 'Neues Passwort festlegen',
  },
  ending: {
    title: 'Konto löschen',
    words: 'Beendet alle Ihre Schlüssel und dann das Konto selbst.',
    open: 'Konto löschen…',
    question: 'Ihr Konto löschen?',
    type: (email) => `Zur Bestätigung ${email} eingeben`,
    typeEmpty: 'Geben Sie Ihre E-Mail-Adresse ein.',
    typeWrong: 'Das ist nicht die Adresse Ihres Kontos.',
    keep: 'Konto behalten',
    noKeys: 'Sie haben keine Schlüssel. Das lässt sich nicht rückgängig machen.',
    keysFail: (count) =>
      plural(count, {
        one: 'Aufrufe mit diesem Schlüssel schlagen binnen Sekunden mit `403 Forbidden` fehl. Das lässt sich nicht rückgängig machen.',
        other:
          'Aufrufe mit diesen # Schlüsseln schlagen binnen Sekunden mit `403 Forbidden` fehl. Das lässt sich nicht rückgängig machen.',
      }),
  },
};
