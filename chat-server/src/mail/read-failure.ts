import { getSystemErrorName } from 'node:util';
import type { Delivery } from './transport.ts';

/** What nodemailer says of a failure. */
interface SmtpFailure {
  code?: string;
  /** The system's number, below 0, where it was the system that said no. */
  errno?: number;
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
  const { code, errno, responseCode, command } = error as SmtpFailure;
  // ECONNREFUSED says more than the ESOCKET that it comes as.
  const name = errno && errno < 0 ? getSystemErrorName(errno) : code;
  const why = responseCode ? String(responseCode) : (name ?? 'unknown');
  const aboutThisMail = command === 'RCPT TO' || command === 'DATA';
  const final = responseCode ? aboutThisMail && responseCode >= 500 : command === 'API' && code === 'EENVELOPE';
  return { outcome: final ? 'refused' : 'failed', why };
}
