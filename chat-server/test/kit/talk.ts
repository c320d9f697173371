import { randomInt, randomUUID } from 'node:crypto';
import type { ConversationEvent, MessageName, Role, Sent } from '@repere/protocol';
import { callControl } from '../../src/index.ts';
import { directId } from '../../src/relations/direct-id.ts';
import { type Client, connect } from './client.ts';
import { type Person, registration, signIn } from './person.ts';
import type { TestServer } from './server.ts';
import { randomHandle } from './random-handle.ts';

type Reachable = Pick<TestServer, 'url' | 'dataDir'>;

/** A signed-in person with an open socket. */
export interface Talker extends Client {
  id: string;
  person: Person;
}

/** What a server runs with for these people: many of them, each from their own address, share no limit. */
export const FOR_MANY = { TRUSTED_PROXIES: '1' };

/** Somebody new who is connected: a member unless said, made as the owner makes accounts. */
export async function newTalker(server: Reachable, role: Role = 'member'): Promise<Talker> {
  const handle = randomHandle();
  const { email, password, name, language } = registration(handle);
  await callControl(server.dataDir, 'account.create', { email, password, name, handle, role, language });
  return talkerOf(server, await signIn(server, email, password, { 'x-forwarded-for': anAddress() }));
}

function anAddress(): string {
  return ['10', ...[1, 2, 3].map(() => String(randomInt(1, 250)))].join('.');
}

/** For `beforeEach`: two new members, handed over before a test, and closed after it. */
export async function twoMembers(server: Reachable, hand: (one: Talker, other: Talker) => void): Promise<() => void> {
  const [one, other] = [await newTalker(server), await newTalker(server)];
  hand(one, other);
  return () => {
    for (const talker of [one, other]) talker.close();
  };
}

/** A socket of somebody who is signed in. */
export async function talkerOf(server: Reachable, person: Person): Promise<Talker> {
  return { ...(await connect(server, person)), id: person.me.id, person };
}

/** What a direct start takes. */
export function opening(from: Talker, to: Talker, text = 'Hello?') {
  return {
    kind: 'direct',
    with: to.id,
    conversationId: directId(from.id, to.id),
    clientId: randomUUID(),
    text,
  } as const;
}

/** Writes to somebody for the first time. */
export function write(from: Talker, to: Talker, text?: string): Promise<Sent> {
  return from.request('conversation:start', opening(from, to, text));
}

/** Writes into a conversation. */
export function say(from: Talker, conversationId: string, text = 'And another thing.'): Promise<Sent> {
  return from.request('message:send', { conversationId, clientId: randomUUID(), text });
}

/** Asks the coaches something, in a conversation of its own. */
export function consult(who: Pick<Client, 'request'>, text = 'How much protein?'): Promise<Sent> {
  return who.request('conversation:start', { kind: 'coaching', ...act(randomUUID()), text });
}

/** What each act in a conversation takes, under a name of its own. */
export function act(conversationId: string) {
  return { conversationId, clientId: randomUUID() };
}

/** The name by which a message is quoted. */
export function named(event: ConversationEvent): MessageName {
  if (event.type !== 'message') throw new Error(`a message has a name, and this is "${event.type}"`);
  return { seq: event.seq, clientId: event.clientId };
}

/** A direct conversation that its second person has accepted; answers its identifier. */
export async function befriend(one: Talker, other: Talker): Promise<string> {
  const { conversationId } = await write(one, other, 'May I?');
  await other.request('request:answer', { conversationId, answer: 'accept' });
  return conversationId;
}

/** The identifiers in one of somebody's lists, newest first. */
export async function listed(who: Talker, of: 'mine' | 'requests' | 'ignored'): Promise<string[]> {
  return (await who.request('conversations:list', { of })).conversations.map(({ id }) => id);
}

/** A row of one of somebody's lists. */
export async function summaryOf(who: Talker, conversationId: string, of: 'mine' | 'requests' | 'ignored' = 'mine') {
  const { conversations } = await who.request('conversations:list', { of });
  return conversations.find(({ id }) => id === conversationId);
}

/** What somebody reads of a conversation: the texts of messages, and the types of everything else. */
export async function transcript(who: Talker, conversationId: string): Promise<(string | null)[]> {
  const { events } = await who.request('events:read', { conversationId, after: 0 });
  return events.map((event) => (event.type === 'message' ? event.text : `(${event.type})`));
}
