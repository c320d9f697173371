import { Encoder, type Packet, PacketType } from 'socket.io-parser';
import { expect, it } from 'vitest';
import { textParser } from './text-parser.ts';

const PACKETS: Packet[] = [
  { type: PacketType.CONNECT, nsp: '/', data: { sid: 'one' } },
  { type: PacketType.CONNECT, nsp: '/elsewhere', data: undefined },
  { type: PacketType.CONNECT_ERROR, nsp: '/', data: { message: 'no', data: { code: 'unauthorised' } } },
  { type: PacketType.DISCONNECT, nsp: '/' } as Packet,
  { type: PacketType.EVENT, nsp: '/', data: ['conversation:event', { text: 'Ça va ?\n"bien"', event: { seq: 1 } }] },
  { type: PacketType.EVENT, nsp: '/', id: 0, data: ['asked'] },
  { type: PacketType.ACK, nsp: '/', id: 12, data: [{ ok: true, result: [null, undefined, 1.5] }] },
];

it.each(PACKETS)('writes $type as Socket.IO does, and reads it', (packet) => {
  const encoded = new textParser.Encoder().encode(packet);
  expect(encoded).toEqual(new Encoder().encode(packet));
  const read: Packet[] = [];
  const decoder = new textParser.Decoder();
  decoder.on('decoded', (each: Packet) => read.push(each));
  decoder.add(encoded[0]);
  expect(read).toMatchObject([JSON.parse(JSON.stringify(packet))]);
});
