import { expect, it } from 'vitest';
import { readConfig } from './config.ts';

const MAIL_FROM = 'Repère <bonjour@repere.example>';
const read = (env: Record<string, string>) => readConfig({ MAIL_FROM, ...env });

it('sends no mail where no server is named', () => {
  expect(readConfig({})).toMatchObject({ ok: true, config: { smtp: undefined } });
});

it('takes a server, a sign-in and a sender', () => {
  const result = read({ SMTP_URL: 'smtps://me%40mail.example:p%3Aw%25@mail.example' });
  expect(result.ok && result.config.smtp).toEqual({
    server: {
      host: 'mail.example',
      port: 465,
      secure: true,
      login: { user: 'me@mail.example', password: 'p:w%' },
    },
    from: { name: 'Repère', address: 'bonjour@repere.example' },
    requireTls: false,
  });
  const plain = readConfig({ SMTP_URL: 'smtp://[::1]:2525', MAIL_FROM: 'bonjour@repere.example' });
  expect(plain).toMatchObject({
    ok: true,
    config: { smtp: { server: { host: '::1', port: 2525, secure: false }, from: { name: '' } } },
  });
});

it('requires TLS in production, unless the server is this machine', () => {
  const production = {
    REPERE_ENV: 'production',
    PUBLIC_URL: 'https://repere.example',
    MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
  };
  const required = (url: string) => {
    const result = read({ ...production, SMTP_URL: url });
    return result.ok && result.config.smtp?.requireTls;
  };
  expect(required('smtp://mail.example')).toBe(true);
  expect(required('smtp://127.mail.example')).toBe(true);
  expect(['smtp://localhost', 'smtp://127.0.0.1:25', 'smtp://[::1]'].map(required)).toEqual([false, false, false]);
});

it('wants a sender wherever a server is named', () => {
  const result = readConfig({ SMTP_URL: 'smtp://mail.example' });
  expect(result).toEqual({ ok: false, faults: [expect.stringMatching(/^MAIL_FROM is missing/)] });
});

it.each([
  ['another protocol', 'https://me:hunter2@mail.example', 'https://me:***@mail.example'],
  ['no host', 'smtp:///hunter2', 'smtp:///'],
  ['a path', 'smtp://me:hunter2@mail.example/inbox', '***@mail.example/inbox'],
  ['half a sign-in', 'smtp://me@mail.example', 'half a sign-in'],
  ['a password that cannot be decoded', 'smtp://me:hunter2%@mail.example', '%25'],
  ['a port that is none', 'smtp://me:hunter2@mail.example:99999', 'is no address'],
])('refuses %s, and never shows the password', (_, url, shown) => {
  const result = read({ SMTP_URL: url });
  expect(result).toEqual({ ok: false, faults: [expect.stringContaining(shown)] });
  expect(JSON.stringify(result)).toMatch(/SMTP_URL/);
  expect(JSON.stringify(result)).not.toContain('me:hunter2');
});

it.each(['bonjour', 'a@b, c@d', 'Repère\r\nBcc: x@y.example <a@b.example>', 'A <a@b.example> <c@d.example>', '<a@b>>'])(
  'refuses the sender %j',
  (from) => {
    const result = readConfig({ MAIL_FROM: from });
    expect(result).toEqual({ ok: false, faults: [expect.stringMatching(/^MAIL_FROM is ".*an address/)] });
  },
);
