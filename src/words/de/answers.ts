import type { answers as English } from '../en/answers.ts';

export const answers: typeof English = {
  noKey: {
    title: 'Es wurde kein API-Schlüssel gesendet.',
    text: 'Das Gateway beantwortet diese Operation nur einem Schlüssel, der in einem Plan mit dieser API ist. Geben Sie oben einen an, und senden Sie die Anfrage erneut.',
  },
  wrongKey: {
    title: 'Das Gateway nimmt diesen Schlüssel nicht an.',
    text: 'Der Schlüssel ist unbekannt oder gelöscht, oder er ist in keinem Plan mit dieser API. Ein neuer Schlüssel oder eine Änderung seiner Pläne wirkt nach ein paar Sekunden.',
  },
  noPath: {
    title: 'Das Gateway kennt keinen solchen Pfad.',
    text: 'Trotz ihres Wortlauts geht es in dieser Antwort nicht um ein Token: Die API hat keine Operation mit dieser Methode und diesem Pfad. Prüfen Sie die Parameter im Pfad.',
  },
  noToken: {
    title: 'Das Gateway will wissen, wer Sie sind.',
    text: 'Diese Operation verlangt das Token eines angemeldeten Benutzers; es fehlte oder war nicht gültig. Melden Sie sich an, und senden Sie die Anfrage erneut.',
  },
  oldToken: {
    title: 'Das Token Ihrer Sitzung ist abgelaufen.',
    text: 'Laden Sie die Seite neu, oder melden Sie sich erneut an, und senden Sie die Anfrage noch einmal.',
  },
  tooFast: {
    title: 'Zu schnell: Die Rate des Plans ist erreicht.',
    text: 'Der Schlüssel hat in einer Sekunde mehr Aufrufe gemacht, als sein Plan erlaubt. Warten Sie eine Sekunde und senden Sie erneut; auf Dauer hilft ein Plan mit höherer Rate.',
  },
  usedUp: {
    title: 'Das Kontingent des Schlüssels ist aufgebraucht.',
    text: 'Der Plan erlaubt bis zum Ende seines Zeitraums keine Aufrufe mehr. Wann das ist, steht in Ihrem Konto unter „Nutzung“.',
  },
  apiUnknown: {
    title: 'Die API will wissen, wer Sie sind.',
    text: 'Mit diesem Aufruf ging keine Anmeldung hinaus, oder sie wurde nicht angenommen. Um einen API-Schlüssel geht es hier nicht.',
  },
  apiRefused: {
    title: 'Die API hat diesen Aufruf abgelehnt.',
    text: 'Das Gateway hat den Aufruf durchgelassen; die API dahinter erlaubt ihn nicht. Warum, sollte unten in ihrer Antwort stehen.',
  },
  apiTooFast: {
    title: 'Die API bittet um weniger Tempo.',
    text: 'Diese Grenze gehört der API selbst, hinter dem Gateway. Warten Sie vor dem nächsten Aufruf; wie lange, sagt der Header Retry-After.',
  },
  opaque: {
    title: 'Der Browser hat keine Antwort bekommen, die er zeigen darf.',
    text: 'Das Gateway ist nicht erreichbar, oder seiner Antwort fehlen die CORS-Header für diese Website, und der Browser verbirgt sie. Mit curl geht derselbe Aufruf: Kopieren Sie ihn unten, um die Antwort zu sehen.',
  },
};
