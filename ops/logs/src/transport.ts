import type { RollingStream } from 'pino-roll';
import { openStream } from './open-stream.ts';
import type { RotatingLogOptions } from './options.ts';

/**
 * A rotating log as a pino transport, in a thread of its own:
 * `pino.transport({ target: import.meta.resolve('@repere/logs/transport'), options })`.
 * A thread loses its last lines to SIGKILL whatever its destination, so errors do not belong here.
 */
export default function openTransport(options: RotatingLogOptions): Promise<RollingStream> {
  return openStream(options);
}
