import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { readMail, type ReadMail } from './read-mail.ts';

/**
 * What the sink does with a mail: takes it; says 451 to its receiver; says 550; cuts the connection in the middle of the text; takes
 * it and cuts the connection before its answer; takes it and never answers; does not even greet; cuts
 * the connection instead of a greeting.
 */
export type Behaviour = 'accept' | 'defer' | 'bounce' | 'drop' | 'hang-up' | 'hold' | 'stall' | 'shut';

/** A mail that the sink has whole, whatever the sender knows of it. */
export interface Received extends ReadMail {
  from: string;
  to: string[];
  /** Whether it came over TLS. */
  tls: boolean;
  /** Who signed in to hand it over. */
  user: string | undefined;
}

/** A real SMTP server on a free port of this machine. */
export interface SmtpSink {
  url: string;
  /** In the order in which they came. */
  received: Received[];
  /** How often somebody asked to deliver to a receiver, or did not get that far: refusals included. */
  tries(): number;
  /** Connections that are open now. */
  connections(): number;
  /** The most connections that were open at once. */
  mostConnections(): number;
  behave(behaviour: Behaviour): void;
  close(): Promise<void>;
}

const LOGIN = { user: 'repere', password: 'p:w@rd/%' };

/** A sink's address with the sign-in that it takes. */
export function withLogin(url: string, { user, password } = LOGIN): string {
  return url.replace('//', `//${user}:${encodeURIComponent(password)}@`);
}

/** Starts a sink that accepts. It offers STARTTLS, with a certificate that nobody vouches for, unless told not to. */
export async function startSmtpSink({ tls = true } = {}): Promise<SmtpSink> {
  let behaviour: Behaviour = 'accept';
  let [tries, most] = [0, 0];
  const received: Received[] = [];
  const sockets = new Map<number, Socket>();
  const cut = (session: SMTPServerSession) => sockets.get(session.remotePort)?.destroy();

  const server = new SMTPServer({
    logger: false,
    authOptional: true,
    disableReverseLookup: true,
    disabledCommands: tls ? [] : ['STARTTLS'],
    onAuth({ username, password }, _, callback) {
      if (username === LOGIN.user && password === LOGIN.password) return callback(null, { user: username });
      callback(new Error('Wrong sign-in'));
    },
    onConnect(session, callback) {
      most = Math.max(most, server.connections.size);
      if (behaviour === 'shut') {
        tries += 1;
        cut(session);
      } else if (behaviour !== 'stall') callback();
    },
    onRcptTo({ address }, _, callback) {
      tries += 1;
      if (behaviour === 'bounce') return callback(reply(550, `No such user <${address}>`));
      if (behaviour === 'defer') return callback(reply(451, `<${address}> is busy`));
      callback();
    },
    onData(stream, session, callback) {
      if (behaviour === 'drop') return cut(session);
      const answer = behaviour;
      void text(stream).then((source) => {
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          ...readMail(source),
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          tls: session.secure,
          user: session.user as string | undefined,
        });
        if (answer === 'hang-up') cut(session);
        else if (answer !== 'hold') callback();
      });
    },
  });
  // A client that is killed resets its connections; that is no fault of the sink.
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    const port = socket.remotePort ?? 0;
    sockets.set(port, socket);
    socket.once('close', () => sockets.delete(port));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    tries: () => tries,
    connections: () => server.connections.size,
    mostConnections: () => most,
    behave: (next) => void (behaviour = next),
    async close() {
      for (const socket of sockets.values()) socket.destroy();
      await new Promise<void>((resolve) => server.close(resolve));
    },
  };
}

function reply(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
