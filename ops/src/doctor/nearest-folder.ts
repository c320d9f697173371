import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The folder itself, or the first one above it that is there: where the server would make it. */
export async function nearestFolder(folder: string): Promise<string> {
  const present = await stat(folder).catch(() => undefined);
  return present !== undefined || dirname(folder) === folder ? folder : nearestFolder(dirname(folder));
}
