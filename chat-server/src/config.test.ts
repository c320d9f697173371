import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

const key = Buffer.alloc(32, 7).toString('base64');
const mail = { SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'bonjour@repere.example' };

describe('readConfig', () => {
  it('needs nothing in development', () => {
    const result = readConfig({}, '/srv/repere');
    expect(result).toMatchObject({
      ok: true,
      config: { environment: 'development', host: 'localhost', port: 3000, dataDir: '/srv/repere/data' },
    });
  });

  it('reports every fault at once, naming variable, value and what it takes', () => {
    const result = readConfig({ PORT: 'http', REPERE_ENV: 'prod', PUBLIC_URL: 'repere.example', LOG_LEVEL: 'loud' });
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.faults).toHaveLength(4);
    expect(result.faults.join('\n')).toMatch(/PORT is "http".*whole number/);
  });

  it('limits the logs, and refuses limits that cannot hold', () => {
    const MiB = 1024 * 1024;
    const limits = { fileBytes: 20 * MiB, files: 14, totalBytes: 280 * MiB };
    expect(readConfig({})).toMatchObject({ config: { logLimits: limits } });
    expect(readConfig({ LOG_FILE_MIB: '1', LOG_FILES: '3', LOG_TOTAL_MIB: '2' })).toMatchObject({
      config: { logLimits: { fileBytes: MiB, files: 3, totalBytes: 2 * MiB } },
    });
    for (const [env, says] of [
      [{ LOG_FILES: '0' }, 'LOG_FILES is "0": it takes a whole number from 1 to 1000'],
      [{ LOG_FILE_MIB: '30', LOG_TOTAL_MIB: '29' }, 'LOG_TOTAL_MIB is less than LOG_FILE_MIB'],
    ] as const)
      expect(readConfig(env)).toMatchObject({ ok: false, faults: [expect.stringContaining(says)] });
  });

  it('refuses to start production without its secrets, naming each', () => {
    const result = readConfig({ REPERE_ENV: 'production' });
    expect(result).toMatchObject({
      ok: false,
      faults: ['MAIL_FROM', 'PUBLIC_URL', 'MASTER_KEY', 'SMTP_URL'].map(
        (name) => expect.stringContaining(name) as string,
      ),
    });
    const whole = readConfig({
      REPERE_ENV: 'production',
      PUBLIC_URL: 'https://repere.example',
      MASTER_KEY: key,
      ...mail,
    });
    expect(whole.ok).toBe(true);
  });

  it('refuses production without https', () => {
    const result = readConfig({
      REPERE_ENV: 'production',
      PUBLIC_URL: 'http://repere.example',
      MASTER_KEY: key,
      ...mail,
    });
    expect(result).toMatchObject({ ok: false, faults: [expect.stringContaining('needs https')] });
  });

  it('takes one address and one channel for what is wrong, and repeats no channel', () => {
    const told = { ALERT_MAIL: 'owner@repere.example', ALERT_HOOK_URL: 'https://hooks.example/hunter2' };
    expect(readConfig(told)).toMatchObject({
      config: { alertMail: 'owner@repere.example', alertHookUrl: 'https://hooks.example/hunter2' },
    });
    const result = readConfig({ ALERT_MAIL: 'a@b.example, c@d.example', ALERT_HOOK_URL: 'hooks.example/hunter2' });
    expect(result).toMatchObject({
      faults: [expect.stringContaining('ALERT_MAIL'), expect.stringContaining('ALERT_HOOK_URL')],
    });
    expect(JSON.stringify(result)).not.toContain('hunter2');
  });

  it('keeps conversations for two years unless said, for ever with 0', () => {
    const monthsOf = (value?: string) => readConfig({ CONVERSATION_MONTHS: value });
    expect(monthsOf()).toMatchObject({ config: { conversationMonths: 24 } });
    expect(monthsOf('0')).toMatchObject({ config: { conversationMonths: 0 } });
    expect(monthsOf('-1')).toMatchObject({ ok: false, faults: [expect.stringContaining('CONVERSATION_MONTHS')] });
  });

  it('never repeats a wrong secret', () => {
    const result = readConfig({ MASTER_KEY: 'hunter2hunter2' });
    expect(JSON.stringify(result)).toContain('MASTER_KEY');
    expect(JSON.stringify(result)).not.toContain('hunter2');
  });

  it('takes an address for the channel of the team, and never repeats a wrong one', () => {
    const address = 'https://hooks.example/services/T0/hunter2';
    expect(readConfig({ DESK_HOOK_URL: address })).toMatchObject({ config: { deskHookUrl: address } });
    expect(readConfig({})).toMatchObject({ config: { deskHookUrl: undefined } });
    for (const wrong of ['hooks.example/hunter2', 'ftp://hooks.example/hunter2']) {
      const result = readConfig({ DESK_HOOK_URL: wrong });
      expect(result).toMatchObject({ ok: false, faults: [expect.stringContaining('DESK_HOOK_URL')] });
      expect(JSON.stringify(result)).not.toContain('hunter2');
    }
  });

  it('takes an error tracker’s address with its key, and repeats no key that is not well written', () => {
    const dsn = 'https://0a1b2c3d@errors.example/42';
    expect(readConfig({ SENTRY_DSN: dsn })).toMatchObject({ config: { sentryDsn: dsn } });
    for (const wrong of [
      '0a1b2c3d',
      'https://errors.example/42',
      'https://0a1b2c3d@errors.example/',
      'ftp://0a1b2c3d@errors.example/42',
    ]) {
      const result = readConfig({ SENTRY_DSN: wrong });
      expect(result).toMatchObject({ ok: false, faults: [expect.stringContaining('SENTRY_DSN')] });
      expect(JSON.stringify(result)).not.toContain('0a1b2c3d');
    }
  });

  it('takes embedders as origin=secret pairs', () => {
    const secret = 's'.repeat(32);
    const result = readConfig({ EMBEDDERS: `https://gym.example=${secret} https://club.example=${secret}` });
    expect(result.ok && [...result.config.embedders.keys()]).toEqual(['https://gym.example', 'https://club.example']);
    const broken = readConfig({ EMBEDDERS: `https://gym.example=short ${secret}` });
    expect(broken).toMatchObject({
      ok: false,
      faults: [expect.stringContaining('entry 1'), expect.stringContaining('entry 2')],
    });
    expect(JSON.stringify(broken)).not.toContain(secret);
  });
});
