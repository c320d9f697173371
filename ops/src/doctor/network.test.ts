import { mkdtempSync, rmSync } from 'node:fs';
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer as createTlsServer, TLSSocket } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkClock } from './clock.ts';
import { checkMail } from './mail.ts';
import { checkProxy } from './proxy.ts';
import { makeCertificate } from './testing/certificate.ts';
import { patientWith } from './testing/patient.ts';
import { checkTls, judgeDays } from './tls.ts';

let folder: string;
const servers: Server[] = [];
const sockets = new Set<Socket>();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'repere-doctor-'));
});
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
  rmSync(folder, { recursive: true, force: true });
});

async function listen(server: Server): Promise<number> {
  servers.push(server);
  server.on('connection', (socket) => void sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

describe('mail', () => {
  /** Greets, and answers each line by its first word; STARTTLS for those who have a certificate. */
  function sink(answers: Record<string, string>, greeting = '220 sink\r\n') {
    const heard: string[] = [];
    const server = createServer((socket) => {
      const serve = (side: Socket | TLSSocket) => {
        side.on('error', () => undefined);
        side.on('data', (data: Buffer) => {
          const [word = ''] = data.toString().trim().split(' ');
          heard.push(word);
          side.write(answers[word] ?? '500 what?\r\n');
          if (word !== 'STARTTLS' || !answers[word]?.startsWith('220')) return;
          side.removeAllListeners('data');
          serve(new TLSSocket(side, { isServer: true, ...makeCertificate(folder, 30) }));
        });
      };
      serve(socket);
      socket.write(greeting);
    });
    return { server, heard };
  }

  const look = async (server: Server, production = false) => {
    const smtp = { SMTP_URL: `smtp://127.0.0.1:${await listen(server)}`, MAIL_FROM: 'a@b.example' };
    const patient = patientWith({ DATA_DIR: folder, ...smtp });
    const { config } = patient;
    if (config?.smtp && production) config.smtp.requireTls = true;
    return (await checkMail.look(patient))[0];
  };

  it('greets and speaks TLS, and nothing is sent', async () => {
    const { server, heard } = sink({
      EHLO: '250-sink\r\n250 STARTTLS\r\n',
      STARTTLS: '220 go\r\n',
      QUIT: '221 bye\r\n',
    });
    expect(await look(server)).toMatchObject({
      state: 'ok',
      says: expect.stringContaining('TLS after STARTTLS') as string,
    });
    expect(heard.join(' ')).toMatch(/^EHLO STARTTLS( QUIT)?$/);
  });

  it('is refused where nobody vouches for its certificate, and production asks for one that holds', async () => {
    const { server } = sink({ EHLO: '250-sink\r\n250 STARTTLS\r\n', STARTTLS: '220 go\r\n' });
    expect(await look(server, true)).toMatchObject({ state: 'fault', says: expect.stringContaining('CERT') as string });
  });

  it.each([
    ['offers no STARTTLS', sink({ EHLO: '250-sink\r\n250 8BITMIME\r\n' })],
    ['does not greet', sink({}, '554 go away\r\n')],
    ['refuses STARTTLS', sink({ EHLO: '250 STARTTLS\r\n', STARTTLS: '454 not now\r\n' })],
  ])('%s', async (says, { server }) => {
    expect(await look(server, true)).toMatchObject({ state: 'fault', says: expect.stringContaining(says) as string });
  });

  it('is nowhere, or hangs up', async () => {
    const gone = createServer();
    const port = await listen(gone);
    await new Promise((resolve) => gone.close(resolve));
    servers.length = 0;
    const env = { DATA_DIR: folder, SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'a@b.example' };
    expect(await checkMail.look(patientWith(env))).toMatchObject([
      { state: 'fault', says: expect.stringContaining('ECONNREFUSED') as string },
    ]);
    const mute = createServer((socket) => void socket.end());
    expect(await look(mute)).toMatchObject({ state: 'fault', says: expect.stringContaining('hung up') as string });
  });

  it('is written to files where no server is named', async () => {
    expect(await checkMail.look(patientWith({ DATA_DIR: folder }))).toMatchObject([{ state: 'warning' }]);
  });
});

describe('tls', () => {
  const look = async (days: number, now = Date.now()) => {
    const port = await listen(
      createTlsServer(makeCertificate(folder, days), (socket) => socket.on('error', () => undefined)),
    );
    return checkTls.look(patientWith({}, { url: new URL(`https://127.0.0.1:${port}`), now: () => now }));
  };

  it('finds a certificate that nobody vouches for', async () => {
    expect(await look(90)).toMatchObject([
      { state: 'ok', says: expect.stringMatching(/ends in (89|90) days/) as string },
      { state: 'fault', says: expect.stringContaining('DEPTH_ZERO_SELF_SIGNED_CERT') as string },
    ]);
  });

  it('finds one that ends soon, and one that has ended', async () => {
    expect(await look(3)).toMatchObject([
      { state: 'fault', remedy: expect.stringContaining('certbot renew') as string },
    ]);
    expect(await look(3, Date.now() + 10 * 86_400_000)).toMatchObject([
      { says: expect.stringContaining('ended 7 days ago') as string },
    ]);
    expect([8, 20, 22].map((days) => judgeDays(days, 'a').state)).toEqual(['warning', 'warning', 'ok']);
  });

  it('has nothing to look at without https', async () => {
    expect(await checkTls.look(patientWith({}, { url: new URL('http://a.example') }))).toMatchObject([
      { state: 'skipped' },
    ]);
    expect(await checkTls.look(patientWith({}))).toMatchObject([{ state: 'skipped' }]);
  });
});

const WELL = {
  'content-security-policy': "default-src 'none'; script-src 'self'",
  'x-content-type-options': 'nosniff',
};
type Answer = { status?: number; headers?: Record<string, string> };

async function site(answers: Record<string, Answer>): Promise<URL> {
  const server = createHttpServer((request: IncomingMessage, response: ServerResponse) => {
    const { status = 200, headers = WELL } = answers[request.url ?? ''] ?? {};
    response.writeHead(status, { connection: 'close', ...headers }).end();
  });
  return new URL(`http://127.0.0.1:${await listen(server)}`);
}

describe('proxy', () => {
  const hidden = { '/metrics': { status: 404 } };

  it('hands on what the server says', async () => {
    const url = await site(hidden);
    expect(await checkProxy.look(patientWith({}, { url }))).toMatchObject([{ state: 'ok' }]);
  });

  it.each([
    [{ ...hidden, '/': { headers: { 'x-content-type-options': 'nosniff' } } }, /without Content-Security-Policy/],
    [
      { ...hidden, '/': { headers: { ...WELL, 'content-security-policy': "default-src 'none' 'unsafe-inline'" } } },
      /weakened/,
    ],
    [{ ...hidden, '/': { headers: { 'content-security-policy': "default-src 'none'" } } }, /X-Content-Type-Options/],
    [{ ...hidden, '/health/ready': { status: 502 } }, /ready answers 502/],
    [{}, /\/metrics is open/],
  ])('finds %j', async (answers, says) => {
    const url = await site(answers);
    const found = await checkProxy.look(patientWith({}, { url }));
    expect(found).toMatchObject([{ state: 'fault', says: expect.stringMatching(says) as string }]);
  });

  it('finds that people are told another address', async () => {
    const url = await site(hidden);
    const found = await checkProxy.look(patientWith({ PUBLIC_URL: 'https://other.example' }, { url }));
    expect(found).toMatchObject([{ state: 'warning', remedy: `PUBLIC_URL=${url.origin}` }]);
  });
});

describe('clock', () => {
  it.each([
    [0, 'ok', 'agrees'],
    [10_000, 'warning', 'ahead of'],
    [-60_000, 'fault', 'behind'],
  ])('that is %i ms off', async (off, state, says) => {
    const url = await site({});
    const found = await checkClock.look(patientWith({}, { url, now: () => Date.now() + off }));
    expect(found).toMatchObject([{ state, says: expect.stringContaining(says) as string }]);
  });
});
