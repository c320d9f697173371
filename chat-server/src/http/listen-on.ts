import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Begins to listen; answers on which port, which is another one where 0 was asked for. Error: what the system says of the port. */
export function listenOn(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
