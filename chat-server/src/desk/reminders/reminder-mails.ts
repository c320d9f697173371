import type { Language } from '@repere/protocol';

/** What a mail says. */
interface Words {
  subject: string;
  text: string;
}

/** Tells a member that a coach has answered: not what, because mails are read on many screens. */
export function unreadAnswerMail(language: Language, link: string): Words {
  return language === 'fr'
    ? {
        subject: 'Une réponse vous attend sur Repère',
        text: `Bonjour,\n\nUn coach vous a répondu. Pour lire sa réponse, ouvrez la discussion sur n’importe quelle page de Repère :\n\n    ${link}\n\nVous recevez ce message une seule fois par réponse non lue.\n\nRepère\n`,
      }
    : {
        subject: 'An answer waits for you on Repère',
        text: `Hello,\n\nA coach has answered you. To read the answer, open the chat on any page of Repère:\n\n    ${link}\n\nYou get this mail once for each answer left unread.\n\nRepère\n`,
      };
}

/** Tells a coach that members wait while no desk is open: how many and for how long, and nothing of what they asked. */
export function waitingMail(language: Language, { count, minutes }: Waiting, link: string): Words {
  return language === 'fr'
    ? {
        subject: count === 1 ? 'Quelqu’un attend une réponse' : `${count} personnes attendent une réponse`,
        text: `Bonjour,\n\n${waitingSentence(language, { count, minutes })} Personne n’a la page des coachs ouverte :\n\n    ${link}\n\nRepère\n`,
      }
    : {
        subject: count === 1 ? 'Somebody waits for an answer' : `${count} people wait for an answer`,
        text: `Hello,\n\n${waitingSentence(language, { count, minutes })} Nobody has the coaches’ page open:\n\n    ${link}\n\nRepère\n`,
      };
}

/** The same for a channel of a team: one line in both languages. */
export function waitingLine(waiting: Waiting, link: (language: Language) => string): string {
  const said = (language: Language) => `${waitingSentence(language, waiting)} ${link(language)}`;
  return `${said('fr')} · ${said('en')}`;
}

/** How many wait, and how many minutes whoever has waited longest. */
export interface Waiting {
  count: number;
  minutes: number;
}

function waitingSentence(language: Language, { count, minutes }: Waiting): string {
  if (language === 'fr')
    return count === 1
      ? `Quelqu’un attend une réponse depuis ${minutes} min.`
      : `${count} personnes attendent une réponse, la première depuis ${minutes} min.`;
  return count === 1
    ? `Somebody has waited for an answer for ${minutes} min.`
    : `${count} people wait for an answer, the first for ${minutes} min.`;
}
