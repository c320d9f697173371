import type { Session, SessionStore } from '../../accounts/session.store.ts';
import { AppError } from '../../core/app-error.ts';
import type { DocumentCollection } from './document-collection.ts';

/** How far the disk may lag behind a session's last use, in milliseconds. */
const WRITE_INTERVAL = 10 * 60_000;

/** Which sessions an account has: the file names of their documents. */
export interface AccountSessions {
  sessions: string[];
}

/** A session's last use, and the one that the disk knows. */
interface Use {
  latest: number;
  written: number;
}

/**
 * Sessions as lowdb documents, found by the hash of their token and never loaded all. A list per account names its sessions. It is
 * written before a session and cleared after one, so that no crash leaves a session that cannot be listed and revoked.
 */
export class LowdbSessionStore implements SessionStore {
  readonly #sessions: DocumentCollection<Session>;
  readonly #lists: DocumentCollection<AccountSessions>;
  readonly #uses = new Map<string, Use>();
  readonly #writing = new Set<Promise<void>>();

  constructor(sessions: DocumentCollection<Session>, lists: DocumentCollection<AccountSessions>) {
    this.#sessions = sessions;
    this.#lists = lists;
  }

  async insert(session: Session): Promise<void> {
    const name = fileName(session.tokenHash);
    await this.#lists.change(session.account, (list) => ({ sessions: [...(list?.sessions ?? []), name] }));
    try {
      await this.#sessions.insert(name, { ...session });
    } catch (error) {
      await this.#unlist(session.account, name).catch(() => undefined);
      throw error;
    }
  }

  async findByTokenHash(tokenHash: string): Promise<Session | undefined> {
    const session = await this.#sessions.find(fileName(tokenHash));
    return session && this.#withLatestUse(session);
  }

  touch({ tokenHash, lastUsedAt }: Session, now: number): void {
    const use = this.#uses.get(tokenHash) ?? { latest: lastUsedAt, written: lastUsedAt };
    this.#uses.set(tokenHash, use);
    // A clock that was set back must not make a session look unused.
    use.latest = Math.max(use.latest, now);
    if (use.latest - use.written >= WRITE_INTERVAL) this.#startWriting(tokenHash, use);
  }

  async confirm({ tokenHash }: Session, now: number): Promise<void> {
    await this.#sessions.update(fileName(tokenHash), (session) => ({ ...session, confirmedAt: now }));
  }

  async remove({ tokenHash, account }: Session): Promise<void> {
    const name = fileName(tokenHash);
    await this.#sessions.remove(name);
    this.#uses.delete(tokenHash);
    await this.#unlist(account, name);
  }

  async listOf(account: string): Promise<Session[]> {
    const list = await this.#lists.find(account);
    const found = await Promise.all((list?.sessions ?? []).map((name) => this.#sessions.find(name)));
    return found.flatMap((session) => (session ? this.#withLatestUse(session) : []));
  }

  /** Writes the last uses that only memory knows. */
  async close(): Promise<void> {
    for (const [tokenHash, use] of this.#uses) if (use.latest > use.written) this.#startWriting(tokenHash, use);
    await Promise.all(this.#writing);
  }

  #withLatestUse(session: Session): Session {
    const latest = this.#uses.get(session.tokenHash)?.latest ?? 0;
    return { ...session, lastUsedAt: Math.max(session.lastUsedAt, latest) };
  }

  #startWriting(tokenHash: string, use: Use): void {
    const { latest, written } = use;
    use.written = latest;
    const writing: Promise<void> = this.#sessions
      .update(fileName(tokenHash), (session) => ({ ...session, lastUsedAt: latest }))
      .then(
        () => undefined,
        (error: unknown) => {
          // A last use may be lost: the next one tries again. A session that has ended is forgotten.
          if (error instanceof AppError && error.code === 'not_found') this.#uses.delete(tokenHash);
          else use.written = written;
        },
      )
      .finally(() => this.#writing.delete(writing));
    this.#writing.add(writing);
  }

  async #unlist(account: string, name: string): Promise<void> {
    await this.#lists.change(account, (list) => {
      const sessions = list?.sessions.filter((each) => each !== name) ?? [];
      return sessions.length > 0 ? { sessions } : undefined;
    });
  }
}

/** Hashes tell upper from lower case; some disks do not. */
function fileName(tokenHash: string): string {
  return Buffer.from(tokenHash, 'base64url').toString('hex');
}
