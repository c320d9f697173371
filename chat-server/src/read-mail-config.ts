import type { MailAddress, SmtpServer } from './core/index.ts';

const NAMED = /^(.*?)\s*<([^<>]*)>$/s;
const ADDRESS = /^[^\s<>,;:"()@]+@[^\s<>,;:"()@]+$/;

/** Reads `MAIL_FROM`: an address, or `Name <address>`. */
export function readMailFrom(value: string | undefined, faults: string[]): MailAddress | undefined {
  if (value === undefined) return undefined;
  const [, name = '', address = value] = NAMED.exec(value) ?? [];
  // A line break would let the value write headers of its own.
  if (ADDRESS.test(address) && !/[\p{Cc}<>"]/u.test(name)) return { name, address };
  faults.push(`MAIL_FROM is ${JSON.stringify(value)}: it takes an address, such as Repère <bonjour@repere.example>`);
  return undefined;
}

/** Reads `SMTP_URL`. A fault shows the value without its password, and not at all where it cannot be taken apart. */
export function readSmtpUrl(value: string | undefined, faults: string[]): SmtpServer | undefined {
  if (value === undefined) return undefined;
  const refuse = (shown: string) => {
    faults.push(`SMTP_URL ${shown}: it takes smtp:// or smtps://, user:password@ where needed, host and port`);
    return undefined;
  };
  const url = URL.parse(value);
  if (!url) return refuse('is no address');
  if (url.password) url.password = '***';
  const masked = `is "${url.href}"`;
  if (!/^smtps?:$/.test(url.protocol) || !url.hostname) return refuse(masked);
  if (/^\/./.test(url.pathname) || url.search || url.hash) return refuse(`${masked}, with a path`);
  if ((url.username === '') !== (url.password === '')) return refuse(`${masked}, with half a sign-in`);
  const secure = url.protocol === 'smtps:';
  const server = { host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port) || (secure ? 465 : 587), secure };
  if (!url.username) return server;
  try {
    const password = decodeURIComponent(URL.parse(value)?.password ?? '');
    return { ...server, login: { user: decodeURIComponent(url.username), password } };
  } catch {
    return refuse(`${masked}, with a percent sign that encodes nothing (write %25)`);
  }
}
