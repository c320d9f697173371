import { execFile } from 'node:child_process';

/** Git in one repository. */
export interface Git {
  /** What a command printed. Throws an Error with git's own words. */
  run(...args: string[]): Promise<string>;
  /** The same; `undefined` where git refused. */
  ask(...args: string[]): Promise<string | undefined>;
}

/** Calls git in a folder. Its words are English, whatever the machine speaks, because they are read. */
export function gitIn(folder: string): Git {
  const run = (...args: string[]) =>
    new Promise<string>((resolve, reject) => {
      const options = { cwd: folder, env: { ...process.env, LC_ALL: 'C' }, maxBuffer: 256 * 1024 * 1024 };
      execFile('git', args, options, (error, out, err) => {
        if (error) reject(new Error(`git ${args[0]}: ${err.trim() || error.message}`, { cause: error }));
        else resolve(out.trimEnd());
      });
    });
  return { run, ask: (...args) => run(...args).catch(() => undefined) };
}
