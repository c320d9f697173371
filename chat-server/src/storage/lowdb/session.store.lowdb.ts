import { hasEnded, type Session, type SessionStore } from '../../accounts/sessions/session.store.ts';
import { AppError } from '../../core/app-error.ts';
import { Turns } from '../../core/turns.ts';
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
  /** By account: between a name in the list and the session of that name, nobody else may look at the two. */
  readonly #turns = new Turns();
  #walk: AsyncGenerator<string> | undefined;
  #closing = false;

  constructor(sessions: DocumentCollection<Session>, lists: DocumentCollection<AccountSessions>) {
    this.#sessions = sessions;
    this.#lists = lists;
  }

  insert(session: Session): Promise<void> {
    const name = fileName(session.tokenHash);
    return this.#turns.take(session.account, async () => {
      await this.#lists.change(session.account, (list) => ({ sessions: [...(list?.sessions ?? []), name] }));
      try {
        await this.#sessions.insert(name, { ...session });
      } catch (error) {
        await this.#unlist(session.account, [name]).catch(() => undefined);
        throw error;
      }
    });
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

  remove({ tokenHash, account }: Session): Promise<void> {
    const name = fileName(tokenHash);
    return this.#turns.take(account, async () => {
      await this.#end(name, () => true);
      await this.#unlist(account, [name]);
    });
  }

  removeAllOf(account: string, except?: string): Promise<Session[]> {
    return this.#turns.take(account, async () => {
      const names = await this.#namesOf(account);
      const outcomes = await Promise.all(names.map((name) => this.#end(name, ({ id }) => id !== except)));
      await this.#unlist(
        account,
        names.filter((_, at) => !outcomes[at]?.left),
      );
      return outcomes.flatMap(({ ended }) => ended ?? []);
    });
  }

  async listOf(account: string, now: number): Promise<Session[]> {
    const names = await this.#namesOf(account);
    const found = await Promise.all(names.map((name) => this.#sessions.find(name)));
    return found
      .flatMap((session) => (session ? this.#withLatestUse(session) : []))
      .filter((session) => !hasEnded(session, now));
  }

  async sweep(now: number, limit: number): Promise<number> {
    let removed = 0;
    for (let looked = 0; looked < limit && !this.#closing; looked += 1) {
      this.#walk ??= this.#sessions.ids();
      const { value: name, done } = await this.#walk.next();
      if (done) {
        this.#walk = undefined;
        break;
      }
      if (await this.#removeEnded(name, now)) removed += 1;
    }
    return removed;
  }

  /** Writes the last uses that only memory knows, and waits for whatever is being removed. */
  async close(): Promise<void> {
    this.#closing = true;
    for (const [tokenHash, use] of this.#uses) if (use.latest > use.written) this.#startWriting(tokenHash, use);
    await Promise.all(this.#writing);
    await this.#turns.settled();
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

  async #removeEnded(name: string, now: number): Promise<boolean> {
    // A damaged one is left for whoever uses it to be told of: it must not keep the walk from the others.
    const found = await this.#sessions.find(name).catch(() => undefined);
    if (!found || !hasEnded(this.#withLatestUse(found), now)) return false;
    return this.#turns.take(found.account, async () => {
      const { ended } = await this.#end(name, (session) => hasEnded(session, now));
      if (ended) await this.#unlist(found.account, [name]);
      return ended !== undefined;
    });
  }

  /** Removes a session if it is one of those; says which has ended, or which is left. */
  async #end(name: string, ends: (session: Session) => boolean): Promise<{ ended?: Session; left?: Session }> {
    let ended: Session | undefined;
    const left = await this.#sessions.change(name, (session) => {
      ended = session && ends(this.#withLatestUse(session)) ? session : undefined;
      return ended ? undefined : session;
    });
    if (!ended) return left ? { left } : {};
    this.#uses.delete(ended.tokenHash);
    return { ended };
  }

  async #namesOf(account: string): Promise<readonly string[]> {
    return (await this.#lists.find(account))?.sessions ?? [];
  }

  async #unlist(account: string, names: readonly string[]): Promise<void> {
    if (names.length === 0) return;
    const gone = new Set(names);
    await this.#lists.change(account, (list) => {
      const sessions = list?.sessions.filter((each) => !gone.has(each)) ?? [];
      return sessions.length > 0 ? { sessions } : undefined;
    });
  }
}

/** Hashes tell upper from lower case; some disks do not. */
function fileName(tokenHash: string): string {
  return Buffer.from(tokenHash, 'base64url').toString('hex');
}
