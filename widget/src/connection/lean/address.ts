/** An address in the parts that Socket.IO asks for. */
export interface Address {
  source: string;
  protocol: string;
  host: string;
  port: string;
  path: string;
}

/** Takes the address of a server apart, as the browser does. */
export function parse(source: string): Address {
  const { protocol, hostname, port, pathname } = new URL(source);
  return { source, protocol: protocol.slice(0, -1), host: hostname.replace(/[[\]]/g, ''), port, path: pathname };
}
