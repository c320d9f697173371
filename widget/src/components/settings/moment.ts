import type { Language } from '@repere/protocol';

/** The moment from which an account can no longer be kept, in milliseconds since the epoch, as a sentence takes it. */
export function momentOfErasure(at: number, language: Language): string {
  return new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
}
