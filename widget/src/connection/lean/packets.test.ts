import { Manager } from 'socket.io-client';
import { describe, expect, test } from 'vitest';
import { parse } from './address.ts';
import { Decoder, Encoder } from './packets.ts';
import type { Packet } from './packets.ts';

/** What reads packets, ours or theirs. */
interface Reader {
  on(told: 'decoded', taken: (packet: unknown) => void): unknown;
  add(text: string): void;
}

/** Socket.IO's own, as its manager is made with. */
const theirs = (): { encoder: { encode(packet: Packet): unknown[] }; decoder: Reader } =>
  new Manager('http://127.0.0.1:9', { autoConnect: false }) as never;

function read(decoder: Reader, text: unknown): unknown {
  const taken: unknown[] = [];
  decoder.on('decoded', (packet) => taken.push(packet));
  decoder.add(text as string);
  return taken[0];
}

describe('packets', () => {
  test.each<Packet>([
    { type: 0, nsp: '/', data: { protocol: 3 } },
    { type: 0, nsp: '/', data: { sid: 'a' } },
    { type: 0, nsp: '/' },
    { type: 1, nsp: '/' },
    { type: 2, nsp: '/', data: ['welcome', { epoch: 'é\n\u2028', list: [1, [2]] }] },
    { type: 2, nsp: '/', id: 17, data: ['message:send', { text: '5{"a":[]}' }] },
    { type: 2, nsp: '/', id: 0, data: ['heads:check', {}] },
    { type: 3, nsp: '/', id: 17, data: [{ ok: true }] },
    { type: 3, nsp: '/', id: 3, data: [] },
    { type: 4, nsp: '/', data: { message: 'no', data: { code: 'unauthenticated' } } },
  ])('are written and read as Socket.IO’s own parser does: %j', (packet) => {
    const [text = ''] = new Encoder().encode(packet);
    expect([text]).toEqual(theirs().encoder.encode({ ...packet }));
    expect(read(new Decoder(), text)).toEqual(read(theirs().decoder, text));
    expect(read(new Decoder(), text)).toEqual(packet);
  });

  test.each([
    ...['', 'x', '9', '2', '2{"a":1}', '3{}', '0[]', '2["a"', '2/other,["a"]'],
    '51-["a",{"_placeholder":true,"num":0}]',
    new ArrayBuffer(2),
  ])('end the connection where they are none: %j', (text) => {
    expect(() => read(new Decoder(), text)).toThrow();
  });

  test('go to nobody who has stopped listening', () => {
    const decoder = new Decoder();
    decoder.on('decoded', () => expect.unreachable());
    decoder.off();
    decoder.add('2["welcome",{}]');
  });
});

test('addresses are taken apart', () => {
  expect(parse('https://chat.example.org')).toMatchObject({ protocol: 'https', host: 'chat.example.org', port: '' });
  expect(parse('http://[::1]:3000')).toMatchObject({ protocol: 'http', host: '::1', port: '3000', path: '/' });
});
