import { once } from 'node:events';
import { connect, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { type Finding, fault, ok, PATIENCE, warning, withConfig } from './check.ts';

/** Longer than any answer, in bytes: whatever talks on is no mail server. */
const LONGEST_REPLY = 64 * 1024;

/** Whether the server that takes mail answers, and speaks TLS where it has to. Nothing is sent, and nobody signs in. */
export const checkMail = withConfig('mail', async ({ smtp, dataDir }) => {
  if (!smtp)
    return [
      warning(`mails are written to ${dataDir}/mail, and nobody gets them`, 'SMTP_URL=smtp://user:password@host:587'),
    ];
  const { host, port, secure } = smtp.server;
  const socket = secure
    ? connectTls({ host, port, ...nameOf(host), rejectUnauthorized: smtp.requireTls })
    : connect({ host, port });
  try {
    return [await converse(socket, smtp.requireTls, `${host}:${port}`, host, secure)];
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return [
      fault(
        `the mail server ${host}:${port} cannot be used: ${code ?? message}`,
        `nc -vz ${host} ${port}, and look at SMTP_URL`,
      ),
    ];
  } finally {
    socket.destroy();
  }
});

async function converse(
  socket: Socket,
  requireTls: boolean,
  name: string,
  host: string,
  secure: boolean,
): Promise<Finding> {
  // Whoever waits for an answer hears of an error; after that nobody does.
  socket.on('error', () => undefined);
  socket.setTimeout(PATIENCE, () => socket.destroy(new Error('no answer')));
  const greeting = await reply(socket);
  if (!greeting.startsWith('220')) return fault(`${name} does not greet: ${greeting.slice(0, 80)}`, 'look at SMTP_URL');
  socket.write('EHLO localhost\r\n');
  const offers = await reply(socket);
  if (secure) return ok(`${name} greets over TLS`);
  if (!/^250[- ]STARTTLS\r?$/im.test(offers)) {
    const says = `${name} greets, and offers no STARTTLS`;
    return requireTls ? fault(says, 'SMTP_URL=smtps://…:465, or another server') : ok(says);
  }
  socket.write('STARTTLS\r\n');
  const answer = await reply(socket);
  if (!answer.startsWith('220'))
    return fault(`${name} refuses STARTTLS: ${answer.slice(0, 80)}`, 'SMTP_URL=smtps://…:465');
  const encrypted = connectTls({ socket, ...nameOf(host), rejectUnauthorized: requireTls });
  await once(encrypted, 'secureConnect', { signal: AbortSignal.timeout(PATIENCE) });
  encrypted.on('error', () => undefined);
  encrypted.end('QUIT\r\n');
  return ok(`${name} greets, and speaks TLS after STARTTLS`);
}

/** What TLS is told whom it wants to reach: a number is no name. */
function nameOf(host: string): { servername?: string } {
  return isIP(host) === 0 ? { servername: host } : {};
}

/** One whole answer: lines up to the one whose code has no dash behind it. */
function reply(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString('latin1');
      if (!/(^|\n)\d{3}( [^\n]*)?\r?\n$/.test(said) && said.length < LONGEST_REPLY) return;
      socket.off('data', hear);
      resolve(said);
    };
    socket.on('data', hear);
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('it hung up')));
  });
}
