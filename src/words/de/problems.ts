import type { problems as English } from '../en/problems.ts';

export const problems: typeof English = {
  portal: {
    'invalid-request':
      'Etwas an Ihrer Eingabe wird nicht angenommen. Prüfen Sie die Felder und versuchen Sie es erneut.',
    'not-signed-in': 'Ihre Sitzung ist beendet. Melden Sie sich erneut an, um fortzufahren.',
    forbidden: 'Ihr Konto darf das nicht.',
    'key-not-found':
      'Diesen Schlüssel gibt es nicht mehr. Laden Sie die Liste neu, um Ihre Schlüssel zu sehen.',
    'plan-not-found':
      'Dieser Plan wird nicht mehr angeboten. Laden Sie die Liste neu, um die aktuellen Pläne zu sehen.',
    'not-found':
      'Das Portal kennt nicht, wonach gefragt wurde. Laden Sie die Seite neu und versuchen Sie es erneut.',
    'key-limit-reached':
      'Sie haben so viele Schlüssel, wie ein Konto haben darf. Löschen Sie einen, den Sie nicht mehr brauchen, und legen Sie dann diesen an.',
    'key-not-ready':
      'Das Gateway hat diesen Schlüssel nicht angenommen, deshalb ist mit ihm nichts anzufangen. Löschen Sie ihn und legen Sie einen neuen an.',
    'key-being-deleted': 'Dieser Schlüssel wird gerade gelöscht und lässt sich nicht mehr ändern.',
    'plan-overlap':
      'Dieser Schlüssel ist in einem anderen Plan, der eine der APIs ebenfalls enthält; je API darf ein Schlüssel nur in einem Plan sein. Nehmen Sie ihn dort zuerst heraus, oder verwenden Sie einen anderen Schlüssel.',
    'plan-limit-reached':
      'Ein Schlüssel darf in höchstens zehn Plänen sein. Nehmen Sie ihn aus einem heraus, den er nicht mehr braucht.',
    'idempotency-conflict':
      'Diese Anfrage wurde schon einmal mit anderem Inhalt gesendet. Schließen Sie das Fenster und beginnen Sie von vorn.',
    'too-many-requests':
      'Das war etwas zu schnell. Warten Sie einen Moment und versuchen Sie es erneut.',
    'internal-error':
      'Bei uns ist etwas schiefgegangen. Nichts von Ihnen ist verloren; versuchen Sie es gleich noch einmal.',
  },
  quote: (sentence, requestId) =>
    `${sentence} Falls es dabei bleibt, nennen Sie uns die Anfrage ${requestId}.`,
  portalUnreachable:
    'Das Portal ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  cognito: {
    NotAuthorizedException: 'E-Mail-Adresse und Passwort gehören nicht zusammen.',
    UsernameExistsException: 'Mit dieser E-Mail-Adresse gibt es schon ein Konto.',
    InvalidPasswordException: 'Das Passwort erfüllt noch nicht alle Regeln.',
    CodeMismatchException:
      'Das ist nicht der Code aus der neuesten E-Mail. Prüfen Sie ihn, oder lassen Sie sich einen neuen schicken.',
    ExpiredCodeException: 'Dieser Code ist abgelaufen. Lassen Sie sich einen neuen schicken.',
    AliasExistsException: 'Diese E-Mail-Adresse gehört schon zu einem anderen Konto.',
    LimitExceededException:
      'Zu viele Versuche. Warten Sie eine Weile, höchstens eine Stunde, und versuchen Sie es erneut.',
    TooManyRequestsException:
      'Das war etwas zu schnell. Warten Sie einen Moment und versuchen Sie es erneut.',
    TooManyFailedAttemptsException:
      'Zu viele falsche Codes. Lassen Sie sich einen neuen schicken, oder warten Sie eine Weile.',
    CodeDeliveryFailureException:
      'An diese Adresse ließ sich keine E-Mail schicken. Prüfen Sie die Schreibweise.',
    UserLambdaValidationException:
      'Dieses Portal nimmt dieses Konto nicht an. Wenden Sie sich an seine Betreiber.',
    InvalidParameterException:
      'Etwas an Ihrer Eingabe wird nicht angenommen. Prüfen Sie die Felder und versuchen Sie es erneut.',
    PasswordResetRequiredException:
      'Ihr Passwort muss neu festgelegt werden. Nutzen Sie unten „Passwort vergessen?“.',
    UnsupportedChallengeError:
      'Ihr Konto verlangt einen weiteren Schritt, den diese Seite nicht kennt. Wenden Sie sich an die Betreiber dieses Portals.',
  },
  lockedOut: 'Zu viele Versuche. Warten Sie ein paar Minuten und versuchen Sie es erneut.',
  signInUnreachable:
    'Der Anmeldedienst ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
};
