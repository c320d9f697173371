/** What a mail says. */
export interface MailWords {
  subject: string;
  text: string;
}

/** A code of six digits as mails show it, in two groups. */
export function spaced(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}
