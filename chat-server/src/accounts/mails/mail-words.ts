import { showLongCode } from '../long-code.ts';

/** What a mail says. */
export interface MailWords {
  subject: string;
  text: string;
}

/** A code as mails show it: six digits in two groups, a long one in groups of four. */
export function spaced(code: string): string {
  if (code.length > 6) return showLongCode(code);
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}
