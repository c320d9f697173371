import type { ConversationEvent, Person, SessionEntry } from '@repere/protocol';
import type { Account, AccountStore, People } from '../accounts/index.ts';
import { type ConversationStore, type Head, mayRead, type readEvents } from '../conversations/index.ts';
import { AppError, type Clock, type Identity } from '../core/index.ts';
import type { RelationStore } from '../relations/index.ts';
import { jsonPieces } from './json-pieces.ts';

/** Version of the exported document. It rises when a reader of an older one could misread it. */
const VERSION = 1;

/** How many conversations are listed at once. */
const PAGE = 200;

export interface ExportParts {
  accounts: AccountStore;
  people: People;
  store: ConversationStore;
  relations: RelationStore;
  /** A page of a conversation as somebody may see it. */
  read: ReturnType<typeof readEvents>;
  sessions: (identity: Identity) => Promise<SessionEntry[]>;
  /** The reports that somebody filed, with their own words. */
  filedReports: (account: string) => Promise<readonly object[]>;
  /** What somebody answered when they were asked how satisfied they are. */
  satisfaction: (account: string) => Promise<readonly object[]>;
  clock: Clock;
}

/** An exported document, and what the file is called. */
export interface ExportedData {
  name: string;
  pieces: AsyncIterable<string>;
}

/**
 * All that is kept of a person, as one JSON document that docs/protocol.md describes. It is written while it is read, a page of
 * events at a time, and nothing of it is held. Error: `unauthenticated`.
 */
export function exportMine(parts: ExportParts) {
  return async (identity: Identity): Promise<ExportedData> => {
    const account = await parts.accounts.find(identity.account);
    if (!account) throw new AppError('unauthenticated');
    const now = parts.clock.now();
    const day = new Date(now).toISOString().slice(0, 10);
    return { name: `repere-${account.handle}-${day}.json`, pieces: jsonPieces(facts(parts, identity, account, now)) };
  };
}

async function* facts(parts: ExportParts, identity: Identity, account: Account, now: number) {
  const { people, relations, sessions, filedReports, satisfaction } = parts;
  yield ['format', 'repere-export'] as const;
  yield ['version', VERSION] as const;
  yield ['exportedAt', now] as const;
  yield ['account', ownAccount(account)] as const;
  yield ['erasureAt', account.erasureAt ?? null] as const;
  yield ['secondFactor', account.secondFactor ? { enabledAt: account.secondFactor.enabledAt } : null] as const;
  yield ['sessions', (await sessions(identity)).map(({ id: _, ...session }) => session)] as const;
  const { blocked, answers } = await relations.find(account.id);
  const cards = new Map((await people(blocked.map((each) => each.account))).map((card) => [card.id, card]));
  yield ['blocked', blocked.map(({ account: id, at }) => ({ ...card(cards.get(id), id), at }))] as const;
  yield ['requestsLeftOrDeclined', answers] as const;
  yield ['reports', await filedReports(account.id)] as const;
  yield ['satisfaction', await satisfaction(account.id)] as const;
  yield ['conversations', conversations(parts, identity)] as const;
}

/** What one said of oneself, and agreed to: no hash and no secret. */
function ownAccount(account: Account) {
  const { id, email, handle, formerHandle, handleChangedAt, name, role, language, ...more } = account;
  const { about = '', units = 'metric', findable = true, showPresence = true, passwordChangedAt, ...most } = more;
  const { createdAt, ofAgeAt, consentAt, external, suspendedAt, passwordHash: _, secondFactor: __, ...rest } = most;
  const { erasureAt: ___, ...others } = rest;
  // Whoever adds a fact to accounts decides here whether its person sees it.
  const nothingElse: Record<keyof typeof others, never> = others;
  const own = { id, email, handle, formerHandle, handleChangedAt, name, about, role, language, units };
  const chosen = { findable, showPresence, passwordChangedAt, createdAt, ofAgeAt, consentAt, suspendedAt };
  return { ...own, ...chosen, vouchedForBy: external, ...nothingElse };
}

async function* conversations({ store, read }: ExportParts, identity: Identity) {
  for (const { id, kind } of await listAll(store, identity)) {
    const people = new Map<string, Person>();
    const readSeq = await store.readPosition(id, identity.account);
    // In a direct one, a position that what one has read leaves behind would say that one was blocked meanwhile.
    const known = kind === 'coaching' ? await store.marks(id) : [];
    const marks = known.find((each) => each.account === identity.account);
    const told = marks ? { delivered: marks.delivered, read: marks.read } : null;
    yield { id, kind, readSeq, told, events: events(read, id, identity, people), people: after(people) };
  }
}

/** Page after page, in order; learns of the people on the way. */
async function* events(
  read: ExportParts['read'],
  conversationId: string,
  identity: Identity,
  people: Map<string, Person>,
): AsyncGenerator<ConversationEvent> {
  for (let last = 0, more = true; more;) {
    const page = await read({ conversationId, after: last }, identity);
    for (const person of page.people) people.set(person.id, person);
    yield* page.events;
    last = page.events.at(-1)?.seq ?? last;
    more = page.more && page.events.length > 0;
  }
}

/** The people of a conversation, once its events have been read. */
async function* after(people: Map<string, Person>) {
  for (const [id, person] of people) yield card(person, id);
}

function card(person: Person | undefined, id: string) {
  return { id, name: person?.name ?? null, handle: person?.handle ?? null };
}

/** Listed before the first is read: one that receives a message meanwhile moves in the list, and must not be missed. */
async function listAll(store: ConversationStore, identity: Identity): Promise<Pick<Head, 'id' | 'kind'>[]> {
  const found: Pick<Head, 'id' | 'kind'>[] = [];
  for (let page: Head[], below: Head | undefined; ; below = page.at(-1)) {
    page = await store.listOf(identity.account, PAGE, below);
    for (const head of page) if (mayRead(head, identity)) found.push({ id: head.id, kind: head.kind });
    if (page.length < PAGE) return found;
  }
}
