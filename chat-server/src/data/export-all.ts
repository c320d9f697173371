import type { ConversationKind } from '@repere/protocol';
import type { Account, AccountStore, ErasureStore } from '../accounts/index.ts';
import type { ConversationStore, Head } from '../conversations/index.ts';
import { type Clock, isStaff } from '../core/index.ts';
import type { CannedStore, SatisfactionStore, SettingsStore } from '../desk/index.ts';
import type { RelationStore } from '../relations/index.ts';
import { type DataLine, FORMAT, FORMAT_VERSION } from './data-line.ts';
import { type Extent, linesOf } from './lines-of-conversation.ts';

export interface ExportAllParts {
  accounts: AccountStore;
  conversations: ConversationStore;
  relations: RelationStore;
  erasures: ErasureStore;
  canned: CannedStore;
  settings: SettingsStore;
  satisfaction: SatisfactionStore;
  clock: Clock;
}

/** What is remembered of each conversation while the lines before it are written. */
type Known = Extent & Pick<Head, 'createdAt'>;

const PAGE = 1_000;

/**
 * Everything that `repere data export` takes along, line by line. Conversations are listed first: whoever takes part in one of them
 * has an account by then, so that the file holds together although the server goes on.
 */
export async function* exportAll(parts: ExportAllParts): AsyncGenerator<DataLine> {
  const { accounts, conversations, relations, erasures, canned, settings, satisfaction, clock } = parts;
  yield { type: 'header', format: FORMAT, version: FORMAT_VERSION, exportedAt: clock.now() };
  const known = [...(await listAll(conversations, 'direct')), ...(await listAll(conversations, 'coaching'))];
  known.sort((one, other) => one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1));
  for await (const { account, at, coachingConversations } of erasures.all())
    yield { type: 'erasure', account, at, coachingConversations: [...coachingConversations] };
  const ids = new Map<string, { staff: boolean }>();
  for await (const account of accounts.list()) {
    ids.set(account.id, { staff: isStaff(account) });
    yield toLine(account);
  }
  for (const conversation of known) yield* linesOf(conversations, conversation, ids);
  for (const account of ids.keys()) {
    const { blocked, answers } = await relations.find(account);
    for (const { account: other, at } of blocked)
      if (ids.has(other)) yield { type: 'block', account, blocked: other, at };
    for (const { conversation, answer, at } of answers) yield { type: 'answer', account, conversation, answer, at };
    for (const { at, score, words } of await satisfaction.of(account))
      yield { type: 'satisfaction', account, at, score, words };
  }
  for (const { id, language, shortcut, title, text } of await canned.all())
    yield { type: 'canned', id, language, shortcut, title, text };
  const decided = await settings.read();
  if (decided) yield { type: 'desk', ...decided };
}

/** An account without its second factor, which is sealed for this store: in another one it is set up anew. */
function toLine(account: Account): DataLine {
  const { id, email, handle, formerHandle, handleChangedAt, name, role, language, ...more } = account;
  const { about, units, findable, showPresence, passwordHash, passwordChangedAt, ...most } = more;
  const { createdAt, ofAgeAt, consentAt, external, suspendedAt, erasureAt, secondFactor: _, ...rest } = most;
  // Whoever adds a fact to accounts decides here whether it is taken along.
  const nothingElse: Record<keyof typeof rest, never> = rest;
  return {
    type: 'account',
    id,
    ...defined({ email }),
    handle,
    ...defined({ formerHandle, handleChangedAt }),
    name,
    role,
    language,
    ...defined({ about: about || undefined, units, findable, showPresence, passwordHash, passwordChangedAt }),
    createdAt,
    ...defined({ ofAgeAt, consentAt, external, suspendedAt, erasureAt }),
    ...nothingElse,
  };
}

/** What has a value: a line says nothing of the rest. */
function defined<Facts extends object>(facts: Facts): { [Name in keyof Facts]?: NonNullable<Facts[Name]> } {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as never;
}

async function listAll(store: ConversationStore, kind: ConversationKind): Promise<Known[]> {
  const found: Known[] = [];
  for (let page: Head[], below: Head | undefined; ; below = page.at(-1)) {
    page = await store.listKind(kind, PAGE, below);
    for (const { id, lastSeq, lastDeskSeq, createdAt } of page) found.push({ id, lastSeq, lastDeskSeq, createdAt });
    if (page.length < PAGE) return found;
  }
}
