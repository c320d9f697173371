/** A server that takes mail. */
export interface SmtpServer {
  host: string;
  port: number;
  /** TLS from the first byte (smtps); otherwise STARTTLS. */
  secure: boolean;
  login?: { user: string; password: string };
}

/** Who mail is from. */
export interface MailAddress {
  name: string;
  address: string;
}

/** How this machine sends mail. */
export interface SmtpSettings {
  server: SmtpServer;
  from: MailAddress;
  /** Refuse to go on without TLS and a certificate that holds. Otherwise STARTTLS is used where it is offered. */
  requireTls: boolean;
}
