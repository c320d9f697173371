import { randomUUID } from 'node:crypto';
import { LIMITS } from '@repere/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callControl } from '../src/index.ts';
import { signIn } from './kit/person.ts';
import { startTestServer, type TestServer } from './kit/server.ts';
import { act, consult, FOR_MANY, newTalker, say, type Talker, talkerOf } from './kit/talk.ts';

let server: TestServer;
let [member, kim]: Talker[] = [];
beforeAll(async () => {
  server = await startTestServer(FOR_MANY, { rateLimit: { take: async () => ({ allowed: true }) } });
  [member, kim] = [await newTalker(server), await newTalker(server, 'coach')];
});
afterAll(async () => {
  for (const each of [member, kim]) each?.close();
  await server.close();
});

async function ask(): Promise<string> {
  return (await consult(member!)).conversationId;
}

/** Makes a member of a coach, by the owner's command. */
const demote = ({ person }: Talker) =>
  callControl(server.dataDir, 'account.role', { handle: person.me.handle, role: 'member' });

describe('who is a coach no more', () => {
  it('is told of nothing that comes to the questions they answered, nor by the number of the heads', async () => {
    const lee = await newTalker(server, 'coach');
    const conversationId = await ask();
    await say(lee, conversationId, 'Enough.');
    await demote(lee);
    const again = await talkerOf(server, await signIn(server, lee.person.email));
    const { revision } = await again.request('heads:check', {});
    const { event } = await say(member!, conversationId, 'Is it?');
    await say(kim!, conversationId, 'It is.');
    await member!.request('conversation:mark-read', { conversationId, seq: event.seq });
    await kim!.request('desk:note', { ...act(conversationId), text: 'Asked twice' });
    expect((await again.request('heads:check', {})).revision).toBe(revision);
    expect(again.notices('conversation:event')).toEqual([]);
    again.close();
  });

  it('does nothing more once the owner was told, whatever was on its way', { timeout: 60_000 }, async () => {
    for (let turn = 0; turn < 8; turn += 1) {
      const lee = await newTalker(server, 'coach');
      const conversationId = await ask();
      const streams = async () => {
        const { events } = await kim!.request('desk:read', { conversationId, after: 0 });
        const shared = await kim!.request('events:read', { conversationId, after: 0 });
        return [...events, ...shared.events].filter(({ by }) => by === lee.id).length;
      };
      const acts = Array.from({ length: LIMITS.packetsInFlight }, (_, count) =>
        lee.ask(count % 2 ? 'desk:note' : 'message:send', { ...act(conversationId), text: `${count}` }),
      );
      const ended = Promise.allSettled(acts);
      await demote(lee);
      const stored = await streams();
      await ended;
      expect(await streams()).toBe(stored);
    }
  });

  it('decides nothing more about the desk once the owner was told', { timeout: 60_000 }, async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      const lee = await newTalker(server, 'admin');
      const decided = async () => ({
        patience: (await kim!.request('hours:read', {})).patience,
        replies: (await kim!.request('canned:list', {})).replies,
      });
      const reply = (count: number) => ({
        ...{ id: randomUUID(), language: 'en' as const, shortcut: `s${turn}-${count}` },
        ...{ title: 'Hello', text: 'Hello {name}' },
      });
      const acts = Array.from({ length: LIMITS.packetsInFlight }, (_, count) =>
        count % 2
          ? lee.ask('canned:save', reply(count))
          : lee.ask('hours:save', { hours: null, mailAfter: 60_000 + turn * 100 + count, alertAfter: 60_000 }),
      );
      const ended = Promise.allSettled(acts);
      await demote(lee);
      const stored = await decided();
      await ended;
      expect(await decided()).toEqual(stored);
    }
  });
});
