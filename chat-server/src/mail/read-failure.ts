import type { Delivery } from './transport.ts';

/** What nodemailer says of a failure. */
interface SmtpFailure {
  code?: string;
  /** The three digits of the server's reply. */
  responseCode?: number;
  /** What was being done; `API` where the mail did not get as far as the server. */
  command?: string;
}

/**
 * Tells a refusal of this mail, which is final, from trouble that can pass. Final are replies of 500 and above to the receiver or to
 * the text (RFC 5321, 4.2.1), and an address that no server could be asked for. A refused sign-in or sender is trouble of ours,
 * which the owner can mend while the mail waits.
 */
export function readFailure(error: unknown): Delivery {
  const { code, responseCode, command } = error as SmtpFailure;
  const why = responseCode ? String(responseCode) : (code ?? 'unknown');
  const aboutThisMail = command === 'RCPT TO' || command === 'DATA';
  const final = responseCode ? aboutThisMail && responseCode >= 500 : command === 'API' && code === 'EENVELOPE';
  return { outcome: final ? 'refused' : 'failed', why };
}
