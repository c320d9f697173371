import type { NoticesWords } from './notices.words.ts';

/** Les notifications en français. */
export const noticesFr: NoticesWords = {
  lead: 'Pour les messages qui arrivent pendant que vous regardez ailleurs, tant que cette discussion est ouverte dans un onglet. Une fois qu’elle est fermée, nous vous écrivons un courriel quand la réponse d’un coach attend d’être lue. Vos choix valent pour ce navigateur.',
  sound: 'Un son discret',
  soundDetails: 'Deux notes brèves. Vous les entendez en l’activant.',
  desktop: 'Une notification à l’écran',
  desktopDetails:
    'Votre navigateur vous demandera son autorisation. La notification ne montre jamais ce qui est écrit.',
  names: 'Dire de qui vient le message',
  namesDetails:
    '«\u00a0Nouveau message de Sam\u00a0» au lieu de «\u00a0Nouveau message\u00a0». Toute personne qui voit votre écran peut le lire, même verrouillé.',
  missing: 'Ce navigateur n’affiche pas de notifications pour les pages.',
  denied:
    'Votre navigateur bloque les notifications de ce site. Autorisez-les dans ses réglages pour ce site, souvent derrière l’icône à côté de l’adresse\u00a0; puis activez de nouveau ce choix.',
  unanswered:
    'Votre navigateur ne sait pas encore s’il en a le droit. Activez de nouveau ce choix, puis répondez à sa question.',
  notKept: 'Votre navigateur ne nous laisse pas garder votre choix\u00a0: rien ne change.',
  soundOn: 'Son activé.',
  soundOff: 'Son désactivé.',
  desktopOn: 'Notifications activées.',
  desktopOff: 'Notifications désactivées.',
  namesOn: 'Les notifications disent désormais de qui vient un message.',
  namesOff: 'Les notifications ne disent plus de qui vient un message.',
  message: 'Nouveau message',
  messageFrom: (name) => `Nouveau message de ${name}`,
};
