import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeskEvent } from '@repere/protocol';
import { until } from './kit/client.ts';
import { startTestServer, type TestServer } from './kit/server.ts';
import { befriend, consult, FOR_MANY, newTalker, say, type Talker } from './kit/talk.ts';

let server: TestServer;
let [ana, bea, sam]: Talker[] = [];
beforeAll(async () => {
  server = await startTestServer(FOR_MANY);
  [ana, bea, sam] = [await newTalker(server), await newTalker(server), await newTalker(server, 'coach')];
});
afterAll(async () => {
  for (const each of [ana, bea, sam]) each?.close();
  await server.close();
});

const URGENT = 'J’ai une douleur dans la poitrine depuis ce matin';

const ask = (text: string) => consult(ana!, text);

async function flags(conversationId: string): Promise<Partial<DeskEvent>[]> {
  const { events } = await sam!.request('desk:read', { conversationId, after: 0 });
  return events.filter(({ type }) => type === 'flagged');
}

async function counted(urgency: string): Promise<number> {
  const metrics = await (await fetch(new URL('/metrics', server.url))).text();
  return Number(new RegExp(`repere_urgent_messages_total\\{urgency="${urgency}"\\} (\\d+)`).exec(metrics)?.[1] ?? 0);
}

describe('a question to the coaches that calls for more than a coach', () => {
  it('tells its sender so, and marks the message for the desk in the same step', async () => {
    const { conversationId, event, urgency } = await ask(URGENT);
    expect(urgency).toBe('emergency');
    expect(await flags(conversationId)).toMatchObject([{ urgency: 'emergency', target: event.seq, by: ana!.id }]);
    await until(() =>
      expect(sam!.notices('desk:event')).toContainEqual(
        expect.objectContaining({ conversationId, event: expect.objectContaining({ type: 'flagged' }) as unknown }),
      ),
    );
    const second = await say(ana!, conversationId, 'I want to die');
    expect(second.urgency).toBe('self_harm');
    expect((await flags(conversationId)).at(-1)).toMatchObject({ urgency: 'self_harm', target: second.event.seq });
  });

  it('leaves no trace of the mark for the member: not in the stream, its numbers, the list or a notice', async () => {
    const quiet = await ask('How much protein?');
    const { conversationId, event } = await ask(URGENT);
    expect(event.seq).toBe(quiet.event.seq);
    const next = await say(ana!, conversationId);
    expect(next.event.seq).toBe(event.seq + 1);
    const { events } = await ana!.request('events:read', { conversationId, after: 0 });
    expect(events.map(({ type }) => type)).toEqual(['created', 'joined', 'message', 'message']);
    expect(await ana!.ask('desk:read', { conversationId, after: 0 })).toMatchObject({ ok: false });
    const { conversations } = await ana!.request('conversations:list', { of: 'mine' });
    expect(JSON.stringify([conversations, events, ana!.notices('conversation:event')])).not.toMatch(/flagged|urgenc/);
    expect(ana!.notices('desk:event')).toEqual([]);
  });

  it('is told again at a repeat, and marked and counted once', async () => {
    const payload = {
      kind: 'coaching',
      conversationId: randomUUID(),
      clientId: randomUUID(),
      text: 'took too many pills',
    };
    const before = await counted('poison');
    const first = await ana!.request('conversation:start', payload as never);
    const repeat = await ana!.request('conversation:start', payload as never);
    expect(repeat).toEqual(first);
    expect(repeat.urgency).toBe('poison');
    expect(await flags(payload.conversationId)).toHaveLength(1);
    expect(await counted('poison')).toBe(before + 1);
  });

  it('is also what a new wording says', async () => {
    const { conversationId, event } = await ask('Something is wrong');
    const { urgency } = await ana!.request('message:edit', {
      conversationId,
      clientId: randomUUID(),
      seq: event.seq,
      text: 'Je me fais vomir après les repas',
    });
    expect(urgency).toBe('eating_disorder');
    expect(await flags(conversationId)).toMatchObject([{ urgency: 'eating_disorder', target: event.seq }]);
  });

  it('is nothing that a coach says, nor what is said in jest', async () => {
    const { conversationId, urgency } = await ask('Killer session, I’m dying for more');
    expect(urgency).toBeUndefined();
    expect((await say(sam!, conversationId, 'Any chest pain?')).urgency).toBeUndefined();
    expect(await flags(conversationId)).toEqual([]);
  });
});

describe('a message to another member', () => {
  it('tells its sender, and nobody else', async () => {
    const conversationId = await befriend(ana!, bea!);
    const { urgency, event } = await say(ana!, conversationId, 'some days I want to die');
    expect(urgency).toBe('self_harm');
    await until(() =>
      expect(bea!.notices('conversation:event').map((notice) => notice.event.seq)).toContain(event.seq),
    );
    const read = await bea!.request('events:read', { conversationId, after: 0 });
    expect(JSON.stringify([read, bea!.notices('conversation:event')])).not.toMatch(/urgenc|self_harm/);
    expect(sam!.notices('desk:event').filter((notice) => notice.conversationId === conversationId)).toEqual([]);
  });
});
