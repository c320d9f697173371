import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PROTOCOL_VERSION } from '@repere/protocol';
import { Child, type Serving } from './child.ts';
import type { ConnectionOptions } from './driver/connection.ts';

/** How much is stored before a measurement. */
export interface Plan {
  accounts: number;
  conversations: number;
  events: number;
  long: number;
}

/** What a filled folder holds: the sessions' tokens by person, and the conversations. */
interface Cast {
  tokens: string[];
  talks: { id: string; people: [number, number]; events: number }[];
}

/** A filled data folder. */
export interface Folder extends Cast {
  plan: Plan;
  data: string;
  logs: string;
}

/** Where the measured processes come from, and the folders that they work on. */
export class Stage {
  readonly #root: string;
  readonly #kept: boolean;
  readonly #profiles: string | undefined;

  /** `kept`: a folder whose stores are used again by the next run. `profiles`: a folder that gets CPU profiles of servers. */
  constructor(kept?: string, profiles?: string) {
    this.#root = kept ?? mkdtempSync(join(tmpdir(), 'repere-lab-'));
    this.#kept = kept !== undefined;
    this.#profiles = profiles;
  }

  /** Fills a folder, or finds it filled. */
  async fill(name: string, plan: Plan): Promise<Folder> {
    const home = join(this.#root, name);
    const [data, logs, cast] = [join(home, 'data'), join(home, 'logs'), join(home, 'cast.json')];
    if (!existsSync(cast)) {
      rmSync(home, { recursive: true, force: true });
      mkdirSync(home, { recursive: true });
      writeFileSync(cast, JSON.stringify(await this.ask<Cast>('seed-process.ts', [data, JSON.stringify(plan)])));
    }
    return { plan, data, logs, ...(JSON.parse(readFileSync(cast, 'utf8')) as Cast) };
  }

  /** Starts this server over a folder. */
  async serve({ data, logs }: Folder, port = 0): Promise<{ child: Child; serving: Serving }> {
    const child = Child.start(insides('server-process.ts'), [data, logs, String(port)], this.#profiles);
    return { child, serving: await child.hear<Serving>() };
  }

  /** Starts the bare relay. */
  async relay(): Promise<{ child: Child; serving: Serving }> {
    const child = Child.start(fileURLToPath(import.meta.resolve('./relay-process.ts')), [], this.#profiles);
    return { child, serving: await child.hear<Serving>() };
  }

  driver(): Child {
    return Child.start(fileURLToPath(import.meta.resolve('./driver/driver-process.ts')));
  }

  /** Lets a process that knows the server's insides measure or make something, and answers what it tells. */
  async ask<Told>(script: string, args: readonly string[]): Promise<Told> {
    const insider = Child.start(insides(script), args);
    const told = await insider.hear<Told>();
    await insider.release();
    return told;
  }

  /** A folder for what else a part needs. */
  folder(name: string): string {
    return join(this.#root, name);
  }

  /** Removes what is not kept. */
  clear(): void {
    if (!this.#kept) rmSync(this.#root, { recursive: true, force: true });
  }
}

/** How a person of a folder connects. */
export function memberOf({ tokens }: Folder, person: number, url: string): ConnectionOptions {
  return { url, cookie: `repere=${tokens[person]}`, auth: { protocol: PROTOCOL_VERSION } };
}

/** A script that may look inside the server: those live among its tests. */
function insides(script: string): string {
  return join(import.meta.dirname, '../../chat-server/test/bench', script);
}
