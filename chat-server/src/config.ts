import { isAbsolute, join, resolve } from 'node:path';
import type { SmtpSettings } from './core/index.ts';
import { LOG_LEVELS, type LogLevel, type LogLimits } from './observability/index.ts';
import { readMailFrom, readSmtpUrl } from './read-mail-config.ts';

/** Where this process runs, and with what. Read once, handed in; nothing else reads the environment. */
export interface Config {
  environment: 'development' | 'test' | 'production';
  host: string;
  port: number;
  dataDir: string;
  logDir: string;
  siteDir: string;
  /** Where editors keep the words that call for more than a coach. */
  urgentDir: string;
  /** The origin that people type, without a trailing slash. Absent in development: then it follows host and port. */
  publicUrl: string | undefined;
  /** 32 bytes that wrap every key at rest. Absent in development: then one is made in the data folder. */
  masterKey: Buffer | undefined;
  /** Whether coaches and admins need a second factor. In production they do. */
  staffSecondFactor: 'required' | 'optional';
  /** How many proxies in front may be believed when they say whom they speak for. */
  trustedProxies: number;
  /** Other origins that may embed the widget, each with the secret by which its backend signs. */
  embedders: ReadonlyMap<string, Uint8Array>;
  /** How mail leaves. Absent: mails are written to files, which production refuses. */
  smtp: SmtpSettings | undefined;
  /** Where a line is posted when members wait and no desk is open. Absent: coaches are mailed. */
  deskHookUrl: string | undefined;
  /** Who is mailed when errors burst or probes are lost, and where a line on it is posted. Absent: not there. */
  alertMail: string | undefined;
  alertHookUrl: string | undefined;
  /** How long a conversation is kept in which nothing happens; 0: for ever. */
  conversationMonths: number;
  /** Who may read /metrics. Absent: nobody but this machine itself. */
  metricsToken: string | undefined;
  /** At the start. An area's own can be changed while the server runs. */
  logLevel: LogLevel;
  /** What `app.log` and `errors.log` may each take on the disk. */
  logLimits: LogLimits;
  /** Where faults are told to Sentry, or to what speaks its protocol. Absent: nowhere. */
  sentryDsn: string | undefined;
  /** What this build calls itself in logs. */
  release: string;
}

/** Beside the server in its repository, wherever it is started from. */
const URGENT_DIR = join(import.meta.dirname, '../../content/urgent');

export type ConfigResult = { ok: true; config: Config } | { ok: false; faults: string[] };

const ENVIRONMENTS = ['development', 'test', 'production'] as const;
const MIB = 1024 * 1024;

/** Reads the environment, and reports every fault at once: each names the variable, what it held, and what it takes. */
export function readConfig(env: Record<string, string | undefined> = process.env, cwd = process.cwd()): ConfigResult {
  const faults: string[] = [];
  const get = (name: string) => env[name]?.trim() || undefined;
  const oneOf = <Value extends string>(name: string, values: readonly Value[], fallback: Value): Value => {
    const value = get(name) ?? fallback;
    const known = values.find((each) => each === value);
    if (!known) faults.push(`${name} is "${value}": it takes ${values.join(', ')}`);
    return known ?? fallback;
  };
  const whole = (name: string, fallback: number, most: number, least = 0): number => {
    const value = get(name);
    if (value === undefined) return fallback;
    if (/^\d{1,9}$/.test(value) && Number(value) >= least && Number(value) <= most) return Number(value);
    faults.push(`${name} is "${value}": it takes a whole number from ${least} to ${most}`);
    return fallback;
  };
  const folder = (name: string, fallback: string) => {
    const value = get(name) ?? fallback;
    return isAbsolute(value) ? value : resolve(cwd, value);
  };
  const origin = (name: string, value: string): string | undefined => {
    const trimmed = value.replace(/\/$/, '');
    if (isOrigin(trimmed)) return trimmed;
    faults.push(`${name} is "${value}": it takes an origin such as https://repere.example, without a path`);
    return undefined;
  };

  const environment = oneOf('REPERE_ENV', ENVIRONMENTS, 'development');
  const publicUrl = get('PUBLIC_URL');
  const masterKey = readMasterKey(get('MASTER_KEY'), faults);
  const staffSecondFactor = oneOf(
    'STAFF_SECOND_FACTOR',
    ['required', 'optional'],
    environment === 'production' ? 'required' : 'optional',
  );
  const embedders = new Map<string, Uint8Array>();
  for (const [index, entry] of (get('EMBEDDERS') ?? '').split(/\s+/).filter(Boolean).entries()) {
    const [site = '', secret = ''] = splitOnce(entry, '=');
    if (isOrigin(site) && Buffer.byteLength(secret) >= 32) embedders.set(site, Buffer.from(secret));
    // What stands in a broken entry may be a secret, so only its place is told.
    else
      faults.push(
        `EMBEDDERS, entry ${index + 1}: it takes origin=secret, the secret 32 bytes or more, entries apart by spaces`,
      );
  }
  const smtpServer = readSmtpUrl(get('SMTP_URL'), faults);
  const mailFrom = readMailFrom(get('MAIL_FROM'), faults);
  if (!get('MAIL_FROM') && (get('SMTP_URL') ?? environment === 'production'))
    faults.push('MAIL_FROM is missing: mail needs a sender, such as Repère <bonjour@repere.example>');
  if (environment === 'production') {
    if (!publicUrl) faults.push('PUBLIC_URL is missing: production needs the origin that people type');
    else if (!publicUrl.startsWith('https:'))
      faults.push(`PUBLIC_URL is "${publicUrl}": production needs https, or sessions could be read on the way`);
    if (staffSecondFactor !== 'required')
      faults.push('STAFF_SECOND_FACTOR is "optional": production requires a second factor of coaches and admins');
    if (!masterKey && !get('MASTER_KEY'))
      faults.push(
        'MASTER_KEY is missing: production needs 32 random bytes in base64, such as `openssl rand -base64 32` makes',
      );
    if (!get('SMTP_URL'))
      faults.push(
        'SMTP_URL is missing: production sends mail, by a server such as smtp://user:password@mail.example:587',
      );
  }

  const logLimits: LogLimits = {
    fileBytes: whole('LOG_FILE_MIB', 20, 1_000, 1) * MIB,
    files: whole('LOG_FILES', 14, 1_000, 1),
    totalBytes: whole('LOG_TOTAL_MIB', 280, 100_000, 1) * MIB,
  };
  if (logLimits.totalBytes < logLimits.fileBytes)
    faults.push('LOG_TOTAL_MIB is less than LOG_FILE_MIB: all files together hold at least one');

  const config: Config = {
    environment,
    host: get('HOST') ?? 'localhost',
    port: whole('PORT', 3000, 65_535),
    dataDir: folder('DATA_DIR', 'data'),
    logDir: folder('LOG_DIR', 'logs'),
    siteDir: folder('SITE_DIR', 'site/dist'),
    urgentDir: folder('URGENT_DIR', URGENT_DIR),
    publicUrl: publicUrl === undefined ? undefined : origin('PUBLIC_URL', publicUrl),
    masterKey,
    staffSecondFactor,
    trustedProxies: whole('TRUSTED_PROXIES', 0, 8),
    embedders,
    smtp: smtpServer &&
      mailFrom && {
        server: smtpServer,
        from: mailFrom,
        requireTls: environment === 'production' && !isThisMachine(smtpServer.host),
      },
    deskHookUrl: readHookUrl('DESK_HOOK_URL', get('DESK_HOOK_URL'), faults),
    alertMail: readAddress('ALERT_MAIL', get('ALERT_MAIL'), faults),
    alertHookUrl: readHookUrl('ALERT_HOOK_URL', get('ALERT_HOOK_URL'), faults),
    conversationMonths: whole('CONVERSATION_MONTHS', 24, 1200),
    metricsToken: get('METRICS_TOKEN'),
    logLevel: oneOf('LOG_LEVEL', LOG_LEVELS, 'info'),
    logLimits,
    sentryDsn: readDsn(get('SENTRY_DSN'), faults),
    release: get('RELEASE') ?? 'dev',
  };
  return faults.length > 0 ? { ok: false, faults } : { ok: true, config };
}

function isOrigin(value: string): boolean {
  const url = URL.parse(value);
  return url !== null && /^https?:$/.test(url.protocol) && url.origin === value;
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

function readAddress(name: string, value: string | undefined, faults: string[]): string | undefined {
  if (value === undefined || /^[^\s@<>,;]+@[^\s@<>,;]+$/.test(value)) return value;
  faults.push(`${name} is "${value}": it takes one address, such as owner@repere.example`);
  return undefined;
}

function readHookUrl(name: string, value: string | undefined, faults: string[]): string | undefined {
  const url = value === undefined ? null : URL.parse(value);
  if (value === undefined || (url && /^https?:$/.test(url.protocol))) return value;
  // Such an address is a secret by itself.
  faults.push(`${name} is not an address such as https://hooks.example/services/…`);
  return undefined;
}

function readDsn(value: string | undefined, faults: string[]): string | undefined {
  const url = value === undefined ? null : URL.parse(value);
  if (value === undefined || (url && /^https?:$/.test(url.protocol) && url.username && /\/\d+$/.test(url.pathname)))
    return value;
  // Whoever has it can write there.
  faults.push('SENTRY_DSN is not one such as https://<key>@<host>/<number of the project>');
  return undefined;
}

function splitOnce(text: string, separator: string): string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function readMasterKey(value: string | undefined, faults: string[]): Buffer | undefined {
  if (value === undefined) return undefined;
  const key = Buffer.from(value, 'base64');
  if (key.length === 32) return key;
  // The value itself is a secret, however wrong: only its length is told.
  faults.push(`MASTER_KEY decodes to ${key.length} bytes: it takes 32 random bytes in base64`);
  return undefined;
}
