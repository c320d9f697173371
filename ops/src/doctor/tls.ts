import { once } from 'node:events';
import { isIP } from 'node:net';
import { connect } from 'node:tls';
import { type Check, type Finding, fault, ok, PATIENCE, skipped, warning } from './check.ts';

const DAY = 86_400_000;

/** Days that are left: fewer are a fault, or worth a look. Certificates are renewed with 30 days left. */
const DAYS = { fault: 7, warning: 21 };

/** Whether the certificate of the given address holds, and for how long. */
export const checkTls: Check = {
  name: 'tls',
  async look({ url, now }) {
    if (!url) return [skipped('not looked at: give the address with --url')];
    if (url.protocol !== 'https:') return [skipped(`${url.origin} is not https`)];
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const socket = connect({
      host,
      port: Number(url.port || 443),
      rejectUnauthorized: false,
      ...(isIP(host) === 0 && { servername: host }),
    });
    try {
      await once(socket, 'secureConnect', { signal: AbortSignal.timeout(PATIENCE) });
      const { valid_to: until } = socket.getPeerCertificate();
      const findings = [judgeDays((Date.parse(until) - now()) / DAY, url.host)];
      if (!socket.authorized && findings[0]?.state !== 'fault')
        findings.push(fault(`browsers refuse the certificate of ${url.host} (${socket.authorizationError})`, RENEW));
      return findings;
    } finally {
      socket.destroy();
    }
  },
};

const RENEW = 'sudo certbot renew, or what else gets your certificates; then reload the proxy';

/** What so many days of validity mean. */
export function judgeDays(days: number, host: string): Finding {
  if (days < 0) return fault(`the certificate of ${host} ended ${Math.floor(-days)} days ago`, RENEW);
  const says = `the certificate of ${host} ends in ${Math.floor(days)} days`;
  if (days < DAYS.fault) return fault(says, RENEW);
  return days < DAYS.warning ? warning(says, RENEW) : ok(says);
}
