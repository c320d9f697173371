import { join, relative } from 'node:path';

/** What the kernel's `sockaddr_un` holds on Linux, less the final NUL; macOS holds 103. In bytes. */
const MOST_BYTES = process.platform === 'darwin' ? 103 : 107;

/** A path that a Unix socket can have: the shorter of absolute and relative. Throws where both are too long. */
export function socketPath(folder: string, name: string): string {
  const path = join(folder, name);
  const shorter = [path, relative(process.cwd(), path)].find((each) => Buffer.byteLength(each) <= MOST_BYTES);
  if (shorter !== undefined) return shorter;
  throw new Error(
    `${path} has more than ${MOST_BYTES} bytes, too many for a socket: choose a shorter DATA_DIR, or start closer to it`,
  );
}
