import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ConversationEvent, LIMITS } from '@repere/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from './kit/client.ts';
import { newMember, newStaff, PASSWORD, type Person } from './kit/person.ts';
import { type PythonClient, startPythonClient } from './kit/python-client.ts';
import { startTestServer, type TestServer } from './kit/server.ts';

const SETTLED = { seconds: 30 };

describe('a client in plain Python, written from docs/protocol.md', () => {
  let server: TestServer;
  let folder: string;
  let member: Person;
  let coach: Person;
  let python: PythonClient;
  beforeEach(async () => {
    server = await startTestServer();
    folder = await mkdtemp(join(tmpdir(), 'repere-python-'));
    [member, coach] = [await newMember(server), await newStaff(server)];
    python = await signedIn();
  });
  afterEach(async () => {
    await python.kill();
    await server.close();
    await rm(folder, { recursive: true });
  });

  async function signedIn(): Promise<PythonClient> {
    const client = startPythonClient(server.url, folder);
    await client.run('sign-in', { email: member.email, password: PASSWORD });
    return client;
  }

  /** What the server itself shows of a conversation to the coach. */
  async function truth(conversationId: string): Promise<ConversationEvent[]> {
    const reader = await connect(server, coach);
    const { events } = await reader.request('events:read', { conversationId, after: 0 });
    reader.close();
    return events;
  }

  const shown = (conversation: string) => python.run('show', { conversation }) as Promise<ConversationEvent[]>;
  const textsOf = (events: ConversationEvent[]) =>
    events.filter((event) => event.type === 'message').map(({ text }) => text);

  it('asks, is answered while it listens, and holds what the server holds', async () => {
    await python.run('connect');
    const conversation = (await python.run('start', { text: 'How much protein? 🏋️ Ça suffit ?' })) as string;
    expect(await python.run('settle', SETTLED)).toBe(true);
    const sam = await connect(server, coach);
    const words = { conversationId: conversation, clientId: randomUUID(), text: 'About 1.6 g/kg.' };
    await sam.request('message:send', words);
    expect(await python.run('settle', SETTLED)).toBe(true);
    sam.close();
    expect(textsOf(await shown(conversation))).toEqual(['How much protein? 🏋️ Ça suffit ?', 'About 1.6 g/kg.']);
    expect(await shown(conversation)).toEqual(await truth(conversation));
  });

  it('is told in the words of the page what it did wrong', async () => {
    await python.run('connect');
    const missing = { conversationId: randomUUID(), clientId: randomUUID(), text: 'Hello?' };
    await expect(python.run('request', { name: 'message:send', payload: missing })).rejects.toThrow('not_found');
    await expect(python.run('request', { name: 'no:such', payload: {} })).rejects.toThrow('unknown_event');
    await python.run('write', { conversation: randomUUID(), text: 'To nobody' });
    expect(await python.run('settle', SETTLED)).toBe(true);
    expect(await python.run('failed')).toMatchObject([{ code: 'not_found', payload: { text: 'To nobody' } }]);
  });

  it('loses and doubles nothing over doubled packets, a cut line, its own death and a restart of the server', async () => {
    await python.run('connect');
    const conversation = (await python.run('start', { text: 'one' })) as string;
    expect(await python.run('settle', SETTLED)).toBe(true);
    await python.run('double', { on: true });
    await python.run('write', { conversation, text: 'two, sent twice' });
    expect(await python.run('settle', SETTLED)).toBe(true);
    await python.run('double', { on: false });

    await python.run('cut');
    await python.run('write', { conversation, text: 'three, without a line' });
    expect(await python.run('settle', SETTLED)).toBe(true);

    await python.run('deaf');
    await python.run('write', { conversation, text: 'four, whose answer nobody heard' });
    expect(await python.run('settle', SETTLED)).toBe(true);

    await python.run('write', { conversation, text: 'five, from the outbox of a dead process' });
    await python.kill();
    await server.restart();
    python = await signedIn();
    expect(await python.run('settle', SETTLED)).toBe(true);

    const texts = [
      'one',
      'two, sent twice',
      'three, without a line',
      'four, whose answer nobody heard',
      'five, from the outbox of a dead process',
    ];
    expect(textsOf(await truth(conversation))).toEqual(texts);
    expect(await shown(conversation)).toEqual(await truth(conversation));
  });

  it('changes what it wrote, and shows what others changed', async () => {
    await python.run('connect');
    const conversation = (await python.run('start', { text: 'Is 16 g enough?' })) as string;
    expect(await python.run('settle', SETTLED)).toBe(true);
    const sam = await connect(server, coach);
    const write = async (text: string) => {
      const words = { conversationId: conversation, clientId: randomUUID(), text };
      return (await sam.request('message:send', words)).event.seq;
    };
    const [corrected, regretted] = [await write('16 g/kg is right.'), await write('Or maybe not.')];
    expect(await python.run('settle', SETTLED)).toBe(true);
    const change = { conversationId: conversation, clientId: randomUUID() };
    await sam.request('message:edit', { ...change, seq: corrected, text: '1.6 g/kg is right.' });
    await sam.request('message:delete', { ...change, clientId: randomUUID(), seq: regretted });
    sam.close();
    const mine = (await shown(conversation)).find((event) => event.type === 'message')?.seq;
    await python.run('edit', { conversation, seq: mine, text: 'Is 1.6 g/kg enough?' });
    expect(await python.run('settle', SETTLED)).toBe(true);
    expect(textsOf(await shown(conversation))).toEqual(['Is 1.6 g/kg enough?', '1.6 g/kg is right.', null]);
    expect(await shown(conversation)).toEqual(await truth(conversation));
  });

  it('reads all the pages that it missed', async () => {
    await python.run('connect');
    const conversation = (await python.run('start', { text: 'one' })) as string;
    expect(await python.run('settle', SETTLED)).toBe(true);
    await python.run('cut');
    const answers = await Promise.all(
      [coach, await newStaff(server)].map(async (person, who) => {
        const client = await connect(server, person);
        const texts = Array.from({ length: 55 }, (_, turn) => `answer ${turn} of coach ${who}`);
        for (const text of texts)
          await client.request('message:send', { conversationId: conversation, clientId: randomUUID(), text });
        client.close();
        return texts;
      }),
    );
    expect(await python.run('settle', SETTLED)).toBe(true);
    expect(textsOf(await shown(conversation)).sort()).toEqual(['one', ...answers.flat()].sort());
    expect((await shown(conversation)).length).toBeGreaterThan(LIMITS.eventsPage);
    expect((await shown(conversation)).map(({ seq }) => seq)).toEqual((await shown(conversation)).map((_, n) => n + 1));
  });
});
