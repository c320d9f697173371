import type { Language } from '@repere/protocol';

/** Tells somebody that the owner warns them, in the owner's words where there are any. */
export function warningMail(language: Language, words: string | null): { subject: string; text: string } {
  const quoted = words === null ? '' : `${words.replace(/^/gm, '    ')}\n\n`;
  return language === 'fr'
    ? {
        subject: 'Un avertissement au sujet de votre compte Repère',
        text: `Bonjour,\n\nUn signalement nous est parvenu au sujet de ce que vous avez écrit ou de votre profil sur Repère. Nous l’avons lu, et nous vous demandons d’en tenir compte.\n\n${quoted}Si cela se reproduit, votre compte pourra être suspendu.\n\nRepère\n`,
      }
    : {
        subject: 'A warning about your Repère account',
        text: `Hello,\n\nSomebody has reported what you wrote, or your profile, on Repère. We have read the report, and ask you to mind it.\n\n${quoted}If it happens again, your account may be suspended.\n\nRepère\n`,
      };
}
