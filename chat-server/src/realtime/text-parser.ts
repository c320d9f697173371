import { Decoder, Encoder, type Packet } from 'socket.io-parser';

/** Writes packets as Socket.IO's own encoder does, but for bytes, of which there are none here: it looks through each packet for them, twice a message. */
class TextEncoder extends Encoder {
  override encode({ type, nsp, id, data }: Packet): string[] {
    const namespace = nsp === '/' ? '' : `${nsp},`;
    return [`${type}${namespace}${id ?? ''}${data === undefined ? '' : JSON.stringify(data)}`];
  }
}

/** How packets are written and read. */
export const textParser = { Encoder: TextEncoder, Decoder };
