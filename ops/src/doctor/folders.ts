import { randomUUID } from 'node:crypto';
import { access, stat, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Finding, fault, ok, warning, withConfig } from './check.ts';
import { nearestFolder } from './nearest-folder.ts';

/** Whether the folders that the server needs are there, can be written where they have to be, and are closed to others. */
export const checkFolders = withConfig('folders', async ({ dataDir, logDir, siteDir, urgentDir }) => [
  await judgeWritable(dataDir, 'DATA_DIR'),
  ...(await judgeClosed(dataDir)),
  await judgeWritable(logDir, 'LOG_DIR'),
  await judgeFile(join(siteDir, 'index.html'), 'npm run build'),
  await judgeFile(join(urgentDir, 'fr.txt'), `git checkout -- content/urgent, or URGENT_DIR=<where the lists are>`),
]);

/** By writing: a mode alone says nothing of read-only file systems. A missing folder is made by the server in the next one above. */
async function judgeWritable(folder: string, variable: string): Promise<Finding> {
  const present = await nearestFolder(folder);
  const trial = join(present, `.doctor-${randomUUID()}`);
  try {
    await writeFile(trial, '', { flag: 'wx', mode: 0o600 });
    await unlink(trial);
    return ok(present === folder ? `${folder} can be written` : `${folder} is not there yet: the first start makes it`);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const owner = `${process.getuid?.() ?? ''}:${process.getgid?.() ?? ''}`;
    if (code === 'ENOSPC') return fault(`no room is left where ${folder} is`, `df -h ${present}; df -i ${present}`);
    return fault(
      `${present} cannot be written (${code})`,
      `sudo chown ${owner} ${present}, or ${variable}=<another folder>`,
    );
  }
}

/** It holds addresses and names in the clear. */
async function judgeClosed(folder: string): Promise<Finding[]> {
  const present = await stat(folder).catch(() => undefined);
  if (!present) return [];
  const findings: Finding[] = [];
  if ((present.mode & 0o077) !== 0)
    findings.push(
      fault(`${folder} is open to others (mode ${(present.mode & 0o777).toString(8)})`, `chmod 700 ${folder}`),
    );
  if (process.getuid && present.uid !== process.getuid())
    findings.push(
      warning(
        `${folder} belongs to another user: this look is not the server's`,
        `sudo -u '#${present.uid}' npx repere doctor`,
      ),
    );
  return findings;
}

async function judgeFile(file: string, remedy: string): Promise<Finding> {
  return access(file).then(
    () => ok(`${file} is there`),
    () => fault(`there is no ${file}, or it cannot be read`, remedy),
  );
}
