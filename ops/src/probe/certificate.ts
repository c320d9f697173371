import { once } from 'node:events';
import { connect } from 'node:tls';

/** When the certificate of an https address ends, in milliseconds since the epoch; nothing for http. Throws where it cannot be asked or is not good. */
export async function certificateEndsAt(url: string, patience: number): Promise<number | undefined> {
  const { protocol, hostname, port } = new URL(url);
  if (protocol !== 'https:') return undefined;
  const socket = connect({ host: hostname, port: Number(port || 443), servername: hostname });
  try {
    await once(socket, 'secureConnect', { signal: AbortSignal.timeout(patience) });
    return Date.parse(socket.getPeerCertificate().valid_to);
  } finally {
    socket.destroy();
  }
}
