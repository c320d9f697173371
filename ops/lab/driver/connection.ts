import { SOCKET_PATH } from '@repere/protocol';
import { WebSocket } from 'ws';
import { connectFrame, PONG, readFrame, requestFrame } from './frames.ts';

/** How long anything may take before the measurement counts as broken, in milliseconds. */
const PATIENCE = 60_000;

export interface ConnectionOptions {
  /** `http://host:port`. */
  url: string;
  cookie?: string;
  /** What is said at the handshake. */
  auth: object;
}

/** One raw WebSocket that speaks just enough Socket.IO: no client library whose own cost would be measured along. */
export class Connection {
  /** Told of every notice but the welcome. */
  onNotice: (name: string, json: string) => void = () => undefined;
  /** Told when the connection is gone, once it was welcome. */
  onClose: () => void = () => undefined;
  readonly #socket: WebSocket;
  readonly #asked = new Map<number, (json: string) => void>();
  #last = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
  }

  /** Connects, and resolves with what the server said as its welcome. */
  static open({ url, cookie, auth }: ConnectionOptions): Promise<{ connection: Connection; welcome: string }> {
    const socket = new WebSocket(`${url.replace('http', 'ws')}${SOCKET_PATH}/?EIO=4&transport=websocket`, {
      perMessageDeflate: false,
      skipUTF8Validation: true,
      ...(cookie !== undefined && { headers: { cookie } }),
    });
    const connection = new Connection(socket);
    return new Promise((resolve, reject) => {
      const fail = (why: string) => {
        reject(new Error(`no welcome from ${url}: ${why}`));
        socket.terminate();
      };
      const timer = setTimeout(() => fail('nothing came'), PATIENCE);
      socket.on('error', (error) => fail(error.message));
      socket.on('close', (code) => {
        clearTimeout(timer);
        fail(`closed with ${code}`);
        connection.onClose();
      });
      socket.on('message', (data: Buffer) => {
        const frame = readFrame(data.toString());
        if (frame.kind === 'ack') connection.#answer(frame.id, frame.json);
        else if (frame.kind === 'notice' && frame.name !== 'welcome') connection.onNotice(frame.name, frame.json);
        else if (frame.kind === 'notice') {
          clearTimeout(timer);
          resolve({ connection, welcome: frame.json });
        } else if (frame.kind === 'ping') socket.send(PONG);
        else if (frame.kind === 'open') socket.send(connectFrame(auth));
        else if (frame.kind === 'refused') fail(frame.json);
      });
    });
  }

  /** Asks; `answered` gets the JSON of the answer. */
  send(name: string, payload: object, answered: (json: string) => void): void {
    this.#last += 1;
    this.#asked.set(this.#last, answered);
    this.#socket.send(requestFrame(this.#last, name, payload));
  }

  /** Asks, and waits for a result; rejects with a refusal, and where the connection ends before. */
  request<Result>(name: string, payload: object): Promise<Result> {
    return new Promise((resolve, reject) => {
      const gone = () => reject(new Error(`${name}: the connection ended`));
      this.#socket.once('close', gone);
      this.send(name, payload, (json) => {
        this.#socket.off('close', gone);
        const answer = JSON.parse(json) as { ok: true; result: Result } | { ok: false; error: unknown };
        if (answer.ok) resolve(answer.result);
        else reject(new Error(`${name}: ${JSON.stringify(answer.error)}`));
      });
    });
  }

  close(): void {
    this.onClose = () => undefined;
    this.#socket.terminate();
  }

  #answer(id: number, json: string): void {
    const answered = this.#asked.get(id);
    this.#asked.delete(id);
    answered?.(json);
  }
}
