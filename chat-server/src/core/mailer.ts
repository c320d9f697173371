/** A mail in plain text, to one person. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** How mail leaves. Resolves once the mail is in safe hands: a server that accepted it, or a file on the disk. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
}
