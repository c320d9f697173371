import type { Role } from '@repere/protocol';
import { canonicalBody, type ConversationStore, type Head, type NewEvent, saidBy } from '../conversations/index.ts';
import { directId } from '../relations/index.ts';
import { type EventOfLine, isDesk, type LineOf } from './data-line.ts';
import { expectPresent } from './expect-present.ts';
import type { Outcome } from './import-account.ts';
import { LineRefused } from './import-problem.ts';
import { checkTargets } from './import-targets.ts';
import type { ImportView, KnownHead } from './import-view.ts';

type Line = LineOf<'events'>;

/** What only somebody does who has joined. Everything else of a coaching conversation any coach does. */
const OF_PEOPLE: ReadonlySet<EventOfLine['type']> = new Set(['message', 'edited', 'deleted', 'accepted', 'rated']);

/**
 * Adds what was appended together, all of it or nothing, or finds that it is there. With `check` nothing is written. Throws
 * {@link LineRefused}; errors: `client_id_reused`, `not_stored`.
 */
export function importEvents(store: ConversationStore, view: ImportView) {
  return async (line: Line, check: boolean): Promise<Outcome> => {
    const { conversation, seq, deskSeq, by, clientId, at } = line;
    const head = await view.head(conversation);
    if (head && ((seq ?? Infinity) <= head.lastSeq || (deskSeq ?? Infinity) <= head.lastDeskSeq))
      return expectPresent(store, line, check);
    // Without a number only the key tells that a line is there; whether it says the same is for the store to compare.
    const known = seq === undefined && deskSeq === undefined && (await store.has(conversation, by, clientId));
    if (known && check) return 'present';
    if (!known) checkPlace(line, head);
    const gone = await checkPeople(view, line);
    const after = known && head ? head : follow(line, head);
    if (!known) await checkTargets(view, line, head?.lastSeq ?? 0);
    if (check) {
      view.follow(conversation, after, line);
      return 'added';
    }
    const { repeated } = await store.append({
      conversation,
      author: by,
      role: await roleOf(view, line, after),
      clientId,
      at,
      body: bodyOf(line),
      ...(gone && { erased: true }),
      decide: (now) => {
        checkPlace(line, now);
        return line.events.map(toNew);
      },
    });
    return repeated ? 'present' : 'added';
  };
}

/** Whether a line continues what is there. */
function checkPlace({ seq, deskSeq, events }: Line, head: Pick<Head, 'lastSeq' | 'lastDeskSeq'> | undefined): void {
  const wanted = { seq, deskSeq };
  const due = { seq: (head?.lastSeq ?? 0) + 1, deskSeq: (head?.lastDeskSeq ?? 0) + 1 };
  for (const field of ['seq', 'deskSeq'] as const)
    if (wanted[field] !== undefined && wanted[field] !== due[field])
      throw new LineRefused(
        field,
        `number ${due[field]} is due here: a line before this one is missing or was not taken`,
      );
  if (deskSeq !== undefined && !events.some(isDesk))
    throw new LineRefused('deskSeq', 'none of these events is of the desk');
  if (seq !== undefined && events.every(isDesk)) throw new LineRefused('seq', 'all of these events are of the desk');
  events.forEach(({ type }, place) => {
    if ((type === 'created') !== (head === undefined && place === 0))
      throw new LineRefused(
        `events.${place}`,
        head ? 'the conversation is there already' : 'a conversation begins with "created", once',
      );
  });
}

/** Answers whether what these events said was erased with somebody. */
async function checkPeople(view: ImportView, { conversation, by, events }: Line): Promise<boolean> {
  await view.requirePerson('by', by);
  const gone = view.isClosed(conversation) || (await view.isErased(by));
  for (const [place, event] of events.entries()) {
    const field = `events.${place}`;
    if ('account' in event && event.account !== null) await view.requirePerson(`${field}.account`, event.account);
    if (gone && 'text' in event && event.text !== null)
      throw new LineRefused(`${field}.text`, 'it was erased: its text must be null');
    if (gone && 'words' in event && event.words !== null)
      throw new LineRefused(`${field}.words`, 'they were erased: the words must be null');
    if (gone && 'label' in event && event.label !== null)
      throw new LineRefused(`${field}.label`, 'it was erased: the label must be null');
  }
  return gone;
}

/** The conversation after these events. Throws {@link LineRefused} where its people or its identifier cannot be. */
function follow({ conversation, by, events }: Line, head: KnownHead | undefined): KnownHead {
  const joined = events.flatMap((event) => (event.type === 'joined' ? event.account : []));
  const created = events.flatMap((event) => (event.type === 'created' ? event.kind : []));
  const kind = head?.kind ?? created[0] ?? 'direct';
  const people = new Set([...(head?.participants ?? [by]), ...joined]);
  const isTheirs = kind === 'direct' || people.size === 0 || events.some(({ type }) => OF_PEOPLE.has(type));
  if (isTheirs && !people.has(by)) throw new LineRefused('by', 'who writes has to have joined');
  if (kind === 'direct') {
    const [one = '', other = ''] = people;
    if (people.size !== 2) throw new LineRefused('events', 'a direct conversation is between two people');
    if (directId(one, other) !== conversation)
      throw new LineRefused('conversation', `the direct conversation of these two is ${directId(one, other)}`);
    const desk = events.findIndex(isDesk);
    if (desk >= 0) throw new LineRefused(`events.${desk}`, 'a direct conversation has no desk');
  } else if (conversation[14] !== '4')
    throw new LineRefused('conversation', 'a conversation with the coaches has a UUID of version 4');
  const ofDesk = events.filter(isDesk).length;
  return {
    kind,
    participants: [...people],
    lastSeq: (head?.lastSeq ?? 0) + events.length - ofDesk,
    lastDeskSeq: (head?.lastDeskSeq ?? 0) + ofDesk,
  };
}

/** Of a conversation with the coaches, whoever it is about is its member, and all others are coaches. */
async function roleOf(view: ImportView, { role, by }: Line, { kind, participants }: KnownHead): Promise<Role> {
  if (role !== undefined) return role;
  if (kind === 'coaching') return participants[0] === by ? 'member' : 'coach';
  return (await view.roleOf(by)) ?? 'member';
}

/** What a client that repeats its request would say, so that it is known again. */
function bodyOf({ by, events }: Line): string {
  const [first] = events;
  const message = events.find((event) => event.type === 'message');
  if (!message) {
    if (first?.type === 'accepted') return canonicalBody('accept');
    if (first?.type === 'edited') return canonicalBody('edit', first.target, first.text);
    if (first?.type === 'deleted') return canonicalBody('delete', first.target);
    if (first?.type === 'rated') return canonicalBody('rate', first.score, first.words);
    return canonicalBody('import', events);
  }
  const { text, origin, article, quotes } = message;
  const said = [text, ...saidBy({ text: '', origin, article, quotes }).slice(1)];
  const created = events.find((event) => event.type === 'created');
  if (!created) return canonicalBody(...said);
  const other = events.find((event) => event.type === 'joined' && event.account !== by);
  const account = created.kind === 'direct' && other?.type === 'joined' ? other.account : undefined;
  return canonicalBody(created.kind, account, ...said);
}

function toNew(event: EventOfLine): NewEvent {
  switch (event.type) {
    case 'message': {
      const { type, quotes, withheld } = event;
      return {
        stream: 'shared',
        type,
        content: toMessage(event),
        ...(quotes !== undefined && { quotes }),
        ...(withheld && { withheld }),
      };
    }
    case 'edited': {
      const { type, target, withheld } = event;
      return { stream: 'shared', type, target, content: toMessage(event), ...(withheld && { withheld }) };
    }
    case 'rated':
      return { stream: 'shared', type: 'rated', score: event.score, content: toContent(event.words) };
    case 'note':
      return { stream: 'desk', type: 'note', content: toContent(event.text) };
    case 'handed':
      return { stream: 'desk', type: 'handed', account: event.account, content: toContent(event.words) };
    case 'labelled':
    case 'flagged':
      return { stream: 'desk', ...event };
    default:
      return { stream: 'shared', ...event };
  }
}

/** What a message says, with what it came with. */
function toMessage({ text, origin, article }: EventOfLine & { type: 'message' | 'edited' }) {
  return text === null ? null : { text, ...(origin && { origin }), ...(article && { article }) };
}

function toContent(text: string | null) {
  return text === null ? null : { text };
}
