import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A certificate of this machine that nobody vouches for, for so many days. */
export function makeCertificate(folder: string, days: number): { key: Buffer; cert: Buffer } {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-subj', '/CN=localhost'];
  execFileSync('openssl', ['req', '-x509', ...kind, '-days', String(days), '-keyout', key, '-out', cert], {
    stdio: 'pipe',
  });
  return { key: readFileSync(key), cert: readFileSync(cert) };
}
