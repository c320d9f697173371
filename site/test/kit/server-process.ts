import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callControl } from '@repere/chat-server';
import { expect, vi } from 'vitest';

const ROOT = new URL('../../..', import.meta.url).pathname;

/** The real server, serving the built site, in a process of its own: one that can be killed. */
export class ServerProcess {
  url = '';
  #child: ChildProcess | undefined;
  #port = '0';
  readonly #folder: string;
  readonly #settings: Record<string, string>;

  constructor(folder: string, settings: Record<string, string>) {
    this.#folder = folder;
    this.#settings = settings;
  }

  static async start(settings: Record<string, string> = {}): Promise<ServerProcess> {
    const server = new ServerProcess(await mkdtemp(join(tmpdir(), 'repere-')), settings);
    await server.start();
    return server;
  }

  get dataDir(): string {
    return join(this.#folder, 'data');
  }

  /** Starts it, the second time on the port that it had. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, ['chat-server/src/main.ts'], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        REPERE_ENV: 'test',
        HOST: 'localhost',
        PORT: this.#port,
        DATA_DIR: this.dataDir,
        LOG_DIR: join(this.#folder, 'logs'),
        ...this.#settings,
      },
    });
    this.#child = child;
    let said = '';
    this.url = await new Promise<string>((resolve, reject) => {
      const listen = (chunk: Buffer) => {
        said += chunk.toString();
        const url = /serving (http\S+)/.exec(said)?.[1];
        if (url !== undefined) resolve(url);
      };
      child.stdout?.on('data', listen);
      child.stderr?.on('data', listen);
      child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
    });
    this.#port = new URL(this.url).port;
  }

  /** SIGKILL: no warning, no last words. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async close(): Promise<void> {
    await this.#end('SIGTERM');
    await rm(this.#folder, { recursive: true });
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  }

  /** Creates an account as the owner does. */
  async createAccount(account: {
    email: string;
    password: string;
    name: string;
    handle: string;
    role: string;
    language: string;
  }) {
    await callControl(this.dataDir, 'account.create', account);
  }

  /** The six digits of the newest mail to an address, once every mail has left. */
  async newestCode(to: string): Promise<string> {
    await vi.waitFor(async () => {
      const names = await readdir(join(this.dataDir, 'mails'), { recursive: true });
      expect(names.filter((name) => name.endsWith('.json'))).toEqual([]);
    }, 10_000);
    const folder = join(this.dataDir, 'mail');
    for (const file of (await readdir(folder)).sort().reverse()) {
      const mail = await readFile(join(folder, file), 'utf8');
      const code = /^ {4}(\d{3} \d{3})$/m.exec(mail)?.[1];
      if (mail.startsWith(`To: ${to}\n`) && code !== undefined) return code.replace(' ', '');
    }
    throw new Error(`no code was sent to ${to}`);
  }
}
