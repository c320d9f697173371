import { PROTOCOL_VERSION, SOCKET_PATH } from '@repere/protocol';

/** One connection of the probe: as much of the protocol (docs/protocol.md, Frames) as one message takes. */
interface Talk {
  /** Asks, and answers the acknowledgement's result. Throws an Error that names the code of a refusal. */
  request(name: string, payload: object): Promise<unknown>;
  /** Resolves with the first notice of this name whose text holds `part`. */
  notice(name: string, part: string): Promise<void>;
  close(): void;
}

/** Connects as a person's browser would, with a bearer. Rejects where the handshake is refused or the connection ends. */
export function openTalk(url: string, bearer: string, signal: AbortSignal): Promise<Talk> {
  const address = new URL(`${SOCKET_PATH}/?EIO=4&transport=websocket`, url);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  const socket = new WebSocket(address);
  const asked = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  const waiting = new Set<{ name: string; part: string; resolve(): void; reject(error: Error): void }>();
  let count = 0;

  return new Promise<Talk>((resolve, reject) => {
    const fail = (error: Error) => {
      reject(error);
      for (const each of [...asked.values(), ...waiting]) each.reject(error);
      socket.close();
    };
    signal.addEventListener('abort', () => fail(new Error('nothing came in time')), { once: true });
    socket.onerror = () => fail(new Error('the connection was not made'));
    socket.onclose = () => fail(new Error('the connection ended'));
    socket.onmessage = ({ data }) => {
      const text = String(data);
      if (text.startsWith('0')) socket.send(`40${JSON.stringify({ protocol: PROTOCOL_VERSION, bearer })}`);
      else if (text === '2') socket.send('3');
      else if (text.startsWith('44')) fail(new Error(`the handshake was refused: ${text.slice(2)}`));
      else if (text.startsWith('42["welcome"')) resolve(talk);
      else if (text.startsWith('43')) settle(text);
      for (const each of waiting) if (text.startsWith(`42["${each.name}"`) && text.includes(each.part)) each.resolve();
    };
    const settle = (text: string) => {
      const at = text.indexOf('[');
      const [answer] = JSON.parse(text.slice(at)) as [{ ok: boolean; result?: unknown; error?: { code: string } }];
      const request = asked.get(Number(text.slice(2, at)));
      if (answer.ok) request?.resolve(answer.result);
      else request?.reject(new Error(`the message was refused: ${answer.error?.code ?? 'unknown'}`));
    };
    const talk: Talk = {
      request: (name, payload) =>
        new Promise((done, failed) => {
          asked.set(++count, { resolve: done, reject: failed });
          socket.send(`42${count}${JSON.stringify([name, payload])}`);
        }),
      notice: (name, part) =>
        new Promise<void>((done, failed) => waiting.add({ name, part, resolve: done, reject: failed })),
      close: () => {
        socket.onclose = null;
        socket.close();
      },
    };
  });
}
