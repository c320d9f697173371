/** Version of the Socket.IO protocol that is spoken. */
export const protocol = 5;

/** Kinds of packets, by the digit that they begin with. The last two never come: binary data ends the connection. */
export const PacketType = {
  CONNECT: 0,
  DISCONNECT: 1,
  EVENT: 2,
  ACK: 3,
  CONNECT_ERROR: 4,
  BINARY_EVENT: 5,
  BINARY_ACK: 6,
} as const;

/** A packet of Socket.IO, as its client makes and takes it. */
export interface Packet {
  type: number;
  nsp: string;
  id?: number;
  data?: unknown;
}

/** Writes packets of the one namespace that there is, as text. */
export class Encoder {
  encode({ type, id, data }: Packet): string[] {
    return [`${type}${id ?? ''}${data === undefined ? '' : JSON.stringify(data)}`];
  }
}

/** Reads what {@link Encoder} writes; throws at anything else, which ends the connection. */
export class Decoder {
  #taken: ((packet: Packet) => void) | undefined;

  on(_: 'decoded', taken: (packet: Packet) => void): void {
    this.#taken = taken;
  }

  off(): void {
    this.#taken = undefined;
  }

  add(text: unknown): void {
    const [, digit, id, json] = /^([0-4])(\d*)([[{].*)?$/s.exec(String(text)) ?? [];
    const type = Number(digit);
    const packet: Packet = { type, nsp: '/' };
    if (id) packet.id = Number(id);
    if (json) packet.data = JSON.parse(json);
    const listed = type === PacketType.EVENT || type === PacketType.ACK;
    if (digit === undefined || Array.isArray(packet.data) !== listed) throw new Error('not a packet');
    this.#taken?.(packet);
  }

  destroy(): void {
    // Nothing is ever half read.
  }
}
