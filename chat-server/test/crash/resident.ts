import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Me, RouteName } from '@repere/protocol';
import { callControl } from '../../src/index.ts';
import { directId } from '../../src/relations/direct-id.ts';
import { type Answer, ask, fromAnewAddress } from '../kit/ask.ts';
import { connect, until } from '../kit/client.ts';
import { PASSWORD, registration } from '../kit/person.ts';
import type { TestServer } from '../kit/server.ts';
import { totp } from '../kit/totp.ts';

/** What a resident needs of a server. */
export type Town = Pick<TestServer, 'url' | 'dataDir'>;

/** What is known of one fact: its last acknowledged value, and one that was asked for and never answered. */
interface Known<Value> {
  sure: Value;
  maybe?: Value;
}

/** Folders in which nothing of an erased account may be found; the journal of erasures keeps its name for good. */
const OF_ACCOUNTS = ['accounts', 'sessions', 'account-sessions', 'relations', 'tickets'];

/**
 * Somebody who does everything that one can do with an account, one thing after the other, and remembers what was acknowledged and what
 * was under way when the server died; then finds faults with what is there afterwards.
 */
export class Resident {
  readonly #acked: () => void;
  readonly #registered: Known<string | undefined> = { sure: undefined };
  readonly #confirmed: Known<boolean> = { sure: false };
  readonly #email: Known<string>;
  readonly #password: Known<string> = { sure: PASSWORD };
  readonly #handle: Known<string>;
  readonly #factor: Known<boolean> = { sure: false };
  readonly #erased: Known<boolean> = { sure: false };
  readonly #blocked: Known<boolean> = { sure: false };
  readonly #spent: { ticket: unknown; code: string; name: 'resetPassword' | 'confirmAddress' }[] = [];
  readonly #ended: string[] = [];
  #recovery: string[] = [];
  #usedRecovery: string[] = [];
  #said: string | undefined;
  #neighbour: string | undefined;
  #cookie = '';
  /** Whether something under way may end the session. */
  #cookieMayEnd = false;
  id: string | undefined;

  /** `acked` is called with each acknowledgement. */
  constructor(name: string, acked: () => void) {
    this.#acked = acked;
    this.#handle = { sure: name };
    this.#email = { sure: `${name}@example.org` };
  }

  /** Lives until everything is done; rejects when the server dies. */
  async live(town: Town, neighbour: () => string | undefined): Promise<void> {
    const name = this.#handle.sure;
    await this.#change(this.#registered, 'asked', async () => {
      const answer = await this.#ask(town, 'register', registration(name));
      return answer.body['registration'] as string;
    });
    const code = await codeFor(town, this.#email.sure);
    await this.#change(this.#confirmed, true, async () => {
      this.#enter(await this.#ask(town, 'confirmRegistration', { registration: this.#registered.sure, code }));
    });
    await this.#change(this.#handle, `${name}-b`, () => this.#ask(town, 'saveProfile', profile(`${name}-b`)));
    await this.#change(this.#password, 'cedar over water', (password) =>
      this.#ask(town, 'changePassword', { password }),
    );
    await this.#change(this.#email, `${name}-b@example.org`, async (email) => {
      const { ticket } = (await this.#ask(town, 'changeAddress', { email })).body;
      const mailed = await codeFor(town, email);
      await this.#ask(town, 'confirmAddress', { ticket, code: mailed });
      this.#spent.push({ ticket, code: mailed, name: 'confirmAddress' });
    });
    await this.#change(this.#password, 'walnut by the road', async (password) => {
      const { ticket } = (await this.#ask(town, 'forgotPassword', { email: this.#email.sure, language: 'en' })).body;
      const mailed = await codeFor(town, this.#email.sure, this.#spent[0]?.code);
      this.#cookieMayEnd = true;
      const answer = await this.#ask(town, 'resetPassword', { ticket, code: mailed, password });
      this.#ended.push(this.#cookie);
      this.#spent.push({ ticket, code: mailed, name: 'resetPassword' });
      this.#enter(answer);
    });
    await this.#meet(town, neighbour());
    await this.#change(this.#factor, true, async () => {
      const secret = (await this.#ask(town, 'offerSecondFactor')).body['secret'] as string;
      const enabled = await this.#ask(town, 'enableSecondFactor', { code: totp(secret, Date.now()) });
      this.#recovery = enabled.body['recoveryCodes'] as string[];
    });
    await this.#enterByRecovery(town);
    const erasing = { handle: this.#handle.sure, now: true };
    this.#cookieMayEnd = true;
    await this.#change(this.#erased, true, () => callControl(town.dataDir, 'account.erase', erasing));
  }

  /** Answers what is wrong with what the server that came after knows of this person. */
  async check(town: Town): Promise<string[]> {
    if (this.#registered.sure === undefined) return [];
    const faults = this.#confirmed.sure ? await this.#checkAccount(town) : await this.#checkRegistration(town);
    return faults.map((fault) => `${this.#handle.sure}: ${fault}`);
  }

  async #meet(town: Town, neighbour: string | undefined): Promise<void> {
    if (neighbour === undefined || this.id === undefined) return;
    const client = await connect(town, undefined, { headers: { cookie: this.#cookie, ...fromAnewAddress() } });
    try {
      const conversationId = directId(this.id, neighbour);
      const opening = {
        kind: 'direct',
        with: neighbour,
        conversationId,
        clientId: randomUUID(),
        text: 'Hello.',
      } as const;
      const started = await client.ask('conversation:start', opening);
      if (started.ok) this.#said = conversationId;
      this.#neighbour = neighbour;
      await this.#change(this.#blocked, true, () => client.request('person:block', { account: neighbour }));
    } finally {
      client.close();
    }
  }

  async #enterByRecovery(town: Town): Promise<void> {
    const code = this.#recovery.shift()!;
    const { ticket } = (await this.#ask(town, 'signIn', this.#credentials())).body;
    this.#cookieMayEnd = true;
    const entered = await this.#ask(town, 'signInWithCode', { ticket, code });
    this.#usedRecovery.push(code);
    this.#ended.push(this.#cookie);
    this.#enter(entered);
    this.#acked();
  }

  async #checkRegistration(town: Town): Promise<string[]> {
    // The mail was acknowledged with the registration.
    const code = await codeFor(town, this.#email.sure);
    const again = { registration: this.#registered.sure, code };
    const confirmed = await ask(town as TestServer, 'confirmRegistration', again, fromAnewAddress());
    if (confirmed.status === 201) return [];
    const entered = await this.#try(town, this.#credentials());
    if (this.#confirmed.maybe === undefined) return [`a registration that waits is refused: ${confirmed.code}`];
    return entered.status === 200 ? [] : [`neither a registration nor an account: ${confirmed.code}, ${entered.code}`];
  }

  async #checkAccount(town: Town): Promise<string[]> {
    const faults: string[] = [];
    const opening: Answer[] = [];
    for (const email of valuesOf(this.#email))
      for (const password of valuesOf(this.#password)) {
        const answer = await this.#try(town, { email, password });
        if (answer.status === 200) opening.push(answer);
        else if (answer.code !== 'wrong_credentials') faults.push(`${email} is told ${answer.code}`);
      }
    if (this.#erased.sure || (this.#erased.maybe && opening.length === 0)) {
      if (opening.length > 0) faults.push('was erased and gets in');
      return [...faults, ...(await this.#checkGone(town))];
    }
    if (opening.length !== 1) return [...faults, `${opening.length} of the addresses and passwords open`];
    for (const { ticket, code, name } of this.#spent) {
      const payload = { ticket, code, ...(name === 'resetPassword' && { password: 'yet another one' }) };
      const { code: refusal } = await ask(town as TestServer, name, payload, this.#headers());
      if (refusal !== 'wrong_code' && refusal !== 'unauthenticated')
        faults.push(`${name} takes a spent code: ${refusal}`);
    }
    for (const cookie of this.#ended)
      if ((await ask(town as TestServer, 'session', undefined, { cookie, ...fromAnewAddress() })).status !== 401)
        faults.push('a session that had ended is there');
    faults.push(...(await this.#checkSession(town)));
    return [...faults, ...(await this.#checkInside(town, opening[0]!))];
  }

  /** The session that one had: kept, unless something under way may have ended it; and if it is there, it is listed. */
  async #checkSession(town: Town): Promise<string[]> {
    const { status } = await ask(town as TestServer, 'session', undefined, this.#headers());
    if (status !== 200) return this.#cookieMayEnd ? [] : [`the session is gone: ${status}`];
    const { sessions } = (await ask(town as TestServer, 'sessions', undefined, this.#headers())).body;
    return (sessions as { current: boolean }[]).some(({ current }) => current) ? [] : ['a session that is not listed'];
  }

  async #checkInside(town: Town, opened: Answer): Promise<string[]> {
    const faults: string[] = [];
    let entered = opened;
    const asksForCode = opened.body['ticket'] !== undefined;
    if (!valuesOf(this.#factor).includes(asksForCode)) faults.push(`the second factor is ${asksForCode}`);
    if (asksForCode) {
      const tryCode = (code: string) =>
        ask(town as TestServer, 'signInWithCode', { ticket: opened.body['ticket'], code }, fromAnewAddress());
      for (const used of this.#usedRecovery)
        if ((await tryCode(used)).code !== 'wrong_code') faults.push('a recovery code is good twice');
      // Of a factor that was never acknowledged nobody has the codes.
      if (this.#recovery.length === 0) return faults;
      entered = await tryCode(this.#recovery.at(-1)!);
      if (entered.status !== 200) return [...faults, `an unused recovery code is refused: ${entered.code}`];
    }
    const me = entered.body['me'] as Me;
    if (me.id !== this.id) faults.push(`is ${me.id} and was ${this.id}`);
    if (!valuesOf(this.#handle).includes(me.handle)) faults.push(`is called ${me.handle}`);
    const client = await connect(town, undefined, { headers: { cookie: entered.cookie, ...fromAnewAddress() } });
    const { people } = await client.request('people:blocked', {});
    // Whoever was blocked may be gone since.
    if (this.#blocked.sure && people.length === 0 && !(await isGone(town, this.#neighbour!)))
      faults.push('a block is lost');
    if (this.#said !== undefined) {
      const read = await client.ask('events:read', { conversationId: this.#said, after: 0 });
      if (!read.ok) faults.push(`a message is lost: ${read.error.code}`);
    }
    client.close();
    return faults;
  }

  async #checkGone(town: Town): Promise<string[]> {
    const left = [];
    for (const folder of OF_ACCOUNTS)
      for (const [file, text] of await documents(join(town.dataDir, folder))) {
        // Others may have blocked whoever is gone: that is theirs.
        const owns =
          folder === 'relations' ? text.includes(`"account":"${this.id}","revision"`) : text.includes(this.id!);
        if (owns || file.startsWith(this.id!)) left.push(`was erased, and ${folder}/${file} is there`);
      }
    return left;
  }

  /** Runs a change; what it answers, or else `wanted`, is sure from then on. A change whose answer never came may be either. */
  async #change<Value>(known: Known<Value>, wanted: Value, run: (wanted: Value) => Promise<unknown>): Promise<void> {
    known.maybe = wanted;
    const answer = await run(wanted);
    known.sure = typeof answer === 'string' ? (answer as Value) : wanted;
    delete known.maybe;
    this.#acked();
  }

  async #ask(town: Town, name: RouteName, payload?: unknown): Promise<Answer> {
    const answer = await ask(town as TestServer, name, payload, this.#headers());
    if (answer.code !== undefined) throw new Refused(`${this.#handle.sure}: ${name} is refused: ${answer.code}`);
    return answer;
  }

  #try(town: Town, credentials: { email: string; password: string }): Promise<Answer> {
    return ask(town as TestServer, 'signIn', credentials, fromAnewAddress());
  }

  #credentials() {
    return { email: this.#email.sure, password: this.#password.sure };
  }

  #headers(): Record<string, string> {
    return { ...fromAnewAddress(), ...(this.#cookie !== '' && { cookie: this.#cookie }) };
  }

  #enter({ body, cookie }: Answer): void {
    this.id = (body['me'] as Me).id;
    this.#cookie = cookie;
    this.#cookieMayEnd = false;
  }
}

/** A refusal where nothing was wrong: a fault, unlike the end of the server. */
export class Refused extends Error {}

function valuesOf<Value>({ sure, maybe }: Known<Value>): Value[] {
  return maybe === undefined ? [sure] : [sure, maybe];
}

function profile(handle: string) {
  const manner = { language: 'en', units: 'metric', findable: true, showPresence: false };
  return { name: 'Robin Resident', handle, about: '', ...manner };
}

/** The code in the newest mail to an address, once one is there that is not `known`. */
function codeFor(town: Town, email: string, known?: string): Promise<string> {
  return until(async () => {
    const folder = join(town.dataDir, 'mail');
    const files = (await readdir(folder)).filter((file) => file.endsWith('.txt')).sort();
    for (const file of files.reverse()) {
      const mail = await readFile(join(folder, file), 'utf8');
      const code = mail.startsWith(`To: ${email}\n`) && /^ {4}(\d{3} \d{3})$/m.exec(mail)?.[1];
      if (code && code !== known) return code;
    }
    throw new Error(`no code was mailed to ${email}`);
  });
}

async function isGone(town: Town, account: string): Promise<boolean> {
  return (await documents(join(town.dataDir, 'accounts'))).every(([file]) => !file.startsWith(account));
}

async function documents(folder: string): Promise<[file: string, text: string][]> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.json'));
  return Promise.all(
    files.map(async (file): Promise<[string, string]> => {
      const text = await readFile(join(folder, file), 'utf8').catch(() => '');
      return [file.split('/').at(-1)!, text];
    }),
  );
}
