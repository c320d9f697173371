import { join } from 'node:path';
import type { Clock, Files, Ids, Mail, Mailer } from '../core/index.ts';

/** Writes each mail to a file of its own, for machines that send none. `wrote` learns the file's name, never what it says. */
export function createFileMailer(parts: {
  files: Files;
  folder: string;
  clock: Clock;
  ids: Ids;
  wrote(file: string): void;
}): Mailer {
  const { files, folder, clock, ids, wrote } = parts;
  return {
    async send(mail: Mail) {
      await files.makeFolder(folder);
      const stamp = new Date(clock.now()).toISOString().replace(/[:.]/g, '-');
      const file = join(folder, `${stamp}-${ids.uuid().slice(0, 8)}.txt`);
      await files.createSynced(file, `To: ${mail.to}\nSubject: ${mail.subject}\n\n${mail.text}`);
      await files.syncFolder(folder);
      wrote(file);
    },
  };
}
