import { join } from 'node:path';
import type { Files } from '../core/index.ts';
import type { MailRecord } from './mail.store.ts';
import type { MailTransport } from './transport.ts';

/**
 * Writes each mail to a file, for machines that send none. The file is named after the record, so that a repeat replaces it. `wrote`
 * learns the file's name, never what it says.
 */
export function createFileTransport(parts: {
  files: Files;
  folder: string;
  wrote(id: string, file: string): void;
}): MailTransport {
  const { files, folder, wrote } = parts;
  const write = async ({ id, to, subject, text, createdAt }: MailRecord) => {
    await files.makeFolder(folder);
    const stamp = new Date(createdAt).toISOString().replace(/[:.]/g, '-');
    const file = join(folder, `${stamp}-${id}.txt`);
    const draft = `${file}.new`;
    await files.remove(draft).catch(() => undefined);
    await files.createSynced(draft, `To: ${to}\nSubject: ${subject}\n\n${text}`);
    await files.rename(draft, file);
    await files.syncFolder(folder);
    wrote(id, file);
  };
  return {
    deliver: (record) =>
      write(record).then(
        () => ({ outcome: 'accepted' as const }),
        (error: unknown) => ({ outcome: 'failed', why: (error as NodeJS.ErrnoException).code ?? 'unknown' }),
      ),
    close: () => undefined,
  };
}
