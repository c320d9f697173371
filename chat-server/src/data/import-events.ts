import type { Role } from '@repere/protocol';
import { canonicalBody, type ConversationStore, type NewEvent, type StoredEvent } from '../conversations/index.ts';
import { directId } from '../relations/index.ts';
import type { EventOfLine, LineOf } from './data-line.ts';
import type { Outcome } from './import-account.ts';
import { LineRefused } from './import-problem.ts';
import type { ImportView, KnownHead } from './import-view.ts';

type Line = LineOf<'events'>;

/**
 * Adds what was appended together, all of it or nothing, or finds that it is there. With `check` nothing is written. Throws
 * {@link LineRefused}; errors: `client_id_reused`, `not_stored`.
 */
export function importEvents(store: ConversationStore, view: ImportView) {
  return async (line: Line, check: boolean): Promise<Outcome> => {
    const { conversation, seq, by, clientId, at } = line;
    const head = await view.head(conversation);
    if (seq !== undefined && head && seq <= head.lastSeq) return expectPresent(store, line, seq, check);
    // Without a number only the key tells that a line is there; whether it says the same is for the store to compare.
    const known = seq === undefined && (await store.has(conversation, by, clientId));
    if (known && check) return 'present';
    if (!known) checkPlace(line, head);
    const gone = await checkPeople(view, line);
    const after = known && head ? head : follow(line, head);
    if (check) {
      view.addHead(conversation, after);
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

/** A line whose numbers are taken must be what took them. Texts may be gone on either side. */
async function expectPresent(store: ConversationStore, line: Line, seq: number, check: boolean): Promise<Outcome> {
  const stored = await store.eventsAfter(line.conversation, seq - 1, line.events.length);
  // Only a check looks at lines that an earlier line of the same file has taken the place of, and the store has not.
  if (stored.length === 0 && check) throw new LineRefused('seq', 'an earlier line has this number');
  line.events.forEach((event, place) => {
    const found = stored[place];
    const field = `events.${place}`;
    if (!found) throw new LineRefused(field, `the conversation here ends before number ${seq + place}`);
    if (found.by !== line.by || found.clientId !== line.clientId || !isSame(found, event))
      throw new LineRefused(field, `number ${found.seq} is something else here`);
  });
  return 'present';
}

function isSame(stored: StoredEvent, event: EventOfLine): boolean {
  switch (event.type) {
    case 'created':
      return stored.type === 'created' && stored.kind === event.kind;
    case 'joined':
      return stored.type === 'joined' && stored.account === event.account;
    case 'accepted':
      return stored.type === 'accepted';
    case 'message':
      return (
        stored.type === 'message' &&
        (stored.content === null || event.text === null || stored.content.text === event.text)
      );
  }
}

/** Whether a line continues what is there. */
function checkPlace({ seq, events }: Line, head: KnownHead | undefined): void {
  const next = (head?.lastSeq ?? 0) + 1;
  if (seq !== undefined && seq !== next)
    throw new LineRefused('seq', `number ${next} is due here: a line before this one is missing or was not taken`);
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
    if (event.type === 'joined') await view.requirePerson(`events.${place}.account`, event.account);
    if (event.type === 'message' && event.text !== null && gone)
      throw new LineRefused(`events.${place}.text`, 'it was erased: its text must be null');
  }
  return gone;
}

/** The conversation after these events. Throws {@link LineRefused} where its people or its identifier cannot be. */
function follow({ conversation, by, events }: Line, head: KnownHead | undefined): KnownHead {
  const joined = events.flatMap((event) => (event.type === 'joined' ? event.account : []));
  const created = events.flatMap((event) => (event.type === 'created' ? event.kind : []));
  const kind = head?.kind ?? created[0] ?? 'direct';
  const people = new Set([...(head?.participants ?? [by]), ...joined]);
  if (!people.has(by)) throw new LineRefused('by', 'who writes has to have joined');
  if (kind === 'direct') {
    const [one = '', other = ''] = people;
    if (people.size !== 2) throw new LineRefused('events', 'a direct conversation is between two people');
    if (directId(one, other) !== conversation)
      throw new LineRefused('conversation', `the direct conversation of these two is ${directId(one, other)}`);
  } else if (conversation[14] !== '4')
    throw new LineRefused('conversation', 'a conversation with the coaches has a UUID of version 4');
  return { kind, participants: [...people], lastSeq: (head?.lastSeq ?? 0) + events.length };
}

/** Of a conversation with the coaches, whoever it is about is its member, and all others are coaches. */
async function roleOf(view: ImportView, { role, by }: Line, { kind, participants }: KnownHead): Promise<Role> {
  if (role !== undefined) return role;
  if (kind === 'coaching') return participants[0] === by ? 'member' : 'coach';
  return (await view.roleOf(by)) ?? 'member';
}

/** What a client that repeats its message would say, so that it is known again. */
function bodyOf({ by, events }: Line): string {
  const message = events.find((event) => event.type === 'message');
  const created = events.find((event) => event.type === 'created');
  if (!message) return canonicalBody('accept');
  if (!created) return canonicalBody(message.text, message.origin);
  const other = events.find((event) => event.type === 'joined' && event.account !== by);
  const account = created.kind === 'direct' && other?.type === 'joined' ? other.account : undefined;
  return canonicalBody(created.kind, account, message.text, message.origin);
}

function toNew(event: EventOfLine): NewEvent {
  if (event.type !== 'message') return { stream: 'shared', ...event };
  const { text, origin, withheld } = event;
  const content = text === null ? null : { text, ...(origin && { origin }) };
  return { stream: 'shared', type: 'message', content, ...(withheld && { withheld }) };
}
