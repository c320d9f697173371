import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Socket } from './engine.ts';

/** A WebSocket of which the test plays the server. */
class ScriptedSocket {
  static last: ScriptedSocket;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: (() => void) | null = null;
  onerror: (() => void) | null = null;
  readonly sent: string[] = [];
  closed = false;
  readonly url: string;

  constructor(url: string) {
    this.url = url;
    ScriptedSocket.last = this;
  }

  send(text: string): void {
    this.sent.push(text);
  }

  close(): void {
    this.closed = true;
  }

  say(data: unknown): void {
    this.onmessage?.({ data });
  }
}

let told: unknown[][];
const engines: Socket[] = [];

function open(): { engine: Socket; server: ScriptedSocket } {
  const engine = new Socket('https://chat.example.org', { path: '/chat' });
  engines.push(engine);
  for (const name of ['open', 'ping', 'data', 'error', 'close'] as const)
    engine.on(name, (...what) => told.push([name, ...what.map(String)]));
  return { engine, server: ScriptedSocket.last };
}

beforeEach(() => {
  told = [];
  vi.useFakeTimers();
  vi.stubGlobal('WebSocket', ScriptedSocket);
});

afterEach(() => {
  for (const engine of engines.splice(0)) engine.close();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const HELLO = '0{"sid":"a","pingInterval":25000,"pingTimeout":20000}';

describe('the engine', () => {
  test('opens a WebSocket at the path, and hands on what is said', () => {
    const { engine, server } = open();
    expect(server.url).toBe('wss://chat.example.org/chat/?EIO=4&transport=websocket');
    engine.write('too early');
    server.say(HELLO);
    engine.write('0{}');
    server.say('42["welcome",{}]');
    expect(server.sent).toEqual(['40{}']);
    expect(told).toEqual([['open'], ['data', '2["welcome",{}]']]);
  });

  test('answers when it is asked whether it is still there, and ends a connection that falls silent', () => {
    const { engine, server } = open();
    server.say(HELLO);
    vi.advanceTimersByTime(44_000);
    server.say('2');
    expect(server.sent).toEqual(['3']);
    vi.advanceTimersByTime(44_000);
    expect([engine._hasPingExpired(), server.closed]).toEqual([false, false]);
    vi.advanceTimersByTime(1_000);
    expect(server.closed).toBe(true);
    expect(told).toEqual([['open'], ['ping'], ['close', 'ping timeout']]);
  });

  test('finds out that it fell silent while the machine slept and no timer ran', async () => {
    const { engine, server } = open();
    server.say(HELLO);
    vi.setSystemTime(Date.now() + 46_000);
    expect(engine._hasPingExpired()).toBe(true);
    await Promise.resolve();
    expect(told.at(-1)).toEqual(['close', 'ping timeout']);
    expect(server.closed).toBe(true);
  });

  test('tells an error where the connection ends before it began', () => {
    const { server } = open();
    server.onerror?.();
    server.onclose?.();
    expect(told).toEqual([
      ['error', 'Error: transport close'],
      ['close', 'transport close'],
    ]);
  });

  test.each([
    ['the server closes it', (server: ScriptedSocket) => server.onclose?.()],
    ['the server says so', (server: ScriptedSocket) => server.say('1')],
    ['what comes is not text', (server: ScriptedSocket) => server.say(new ArrayBuffer(2))],
    ['the browser goes offline', () => dispatchEvent(new Event('offline'))],
  ])('ends once where %s, and says nothing afterwards', (_, end) => {
    const { engine, server } = open();
    server.say(HELLO);
    end(server);
    end(server);
    engine.write('too late');
    engine.close();
    server.say('42["late"]');
    vi.advanceTimersByTime(100_000);
    expect(told.map(([name]) => name)).toEqual(['open', 'close']);
    expect([server.sent, server.closed]).toEqual([[], true]);
  });

  test('tells nobody who has stopped listening', () => {
    const { engine, server } = open();
    const heard = (): void => expect.unreachable();
    engine.on('data', heard);
    engine.off('data', heard);
    server.say(HELLO);
    server.say('4x');
    expect(told.at(-1)).toEqual(['data', 'x']);
  });

  test('tells an error where the browser makes no WebSocket', async () => {
    vi.stubGlobal('WebSocket', function refuse() {
      throw new DOMException('insecure', 'SecurityError');
    });
    open();
    expect(told).toEqual([]);
    await Promise.resolve();
    expect(told.map(([name]) => name)).toEqual(['error', 'close']);
  });
});
