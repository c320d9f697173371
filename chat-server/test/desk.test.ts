import { randomUUID } from 'node:crypto';
import type { ConversationSummary, DeskQueue } from '@repere/protocol';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { callControl } from '../src/index.ts';
import { until } from './kit/client.ts';
import { call } from './kit/person.ts';
import { startTestServer, type TestServer } from './kit/server.ts';
import {
  act,
  befriend,
  consult,
  FOR_MANY,
  newTalker,
  say,
  summaryOf,
  type Talker,
  talkerOf,
  transcript,
} from './kit/talk.ts';

let server: TestServer;
let [sam, kim]: Talker[] = [];
beforeAll(async () => {
  // What is tested here is not how often somebody may ask.
  server = await startTestServer(FOR_MANY, { rateLimit: { take: async () => ({ allowed: true }) } });
  [sam, kim] = [await newTalker(server, 'coach'), await newTalker(server, 'coach')];
});
afterAll(() => server.close());

let member: Talker;
beforeEach(async () => {
  member = await newTalker(server);
});
afterEach(() => member.close());

/** A question of a member; answers its conversation. */
async function ask(who = member, text = 'How much protein?'): Promise<string> {
  return (await consult(who, text)).conversationId;
}

/** Everything in a queue, page by page. */
async function queueOf(coach: Talker, queue: DeskQueue): Promise<ConversationSummary[]> {
  const found: ConversationSummary[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await coach.request('desk:queue', { queue, ...(cursor !== undefined && { cursor }) });
    found.push(...page.conversations);
    if (page.cursor === undefined) return found;
    cursor = page.cursor;
  }
}

async function isIn(coach: Talker, queue: DeskQueue, id: string): Promise<boolean> {
  return (await queueOf(coach, queue)).some((each) => each.id === id);
}

/** Which queues of somebody a conversation stands in. */
async function queuesWith(coach: Talker, id: string): Promise<DeskQueue[]> {
  const queues = ['unassigned', 'mine', 'all', 'closed'] as const;
  const found = await Promise.all(queues.map((queue) => isIn(coach, queue, id)));
  return queues.filter((_, index) => found[index]);
}

describe('a queue', () => {
  it('shows who has waited longest first, and who waits for nothing behind them, page by page', async () => {
    const asked: string[] = [];
    for (let count = 0; count < 53; count += 1) asked.push(await ask());
    await say(sam!, asked[0]!, 'Answered.');
    const mine = (await queueOf(kim!, 'all')).map(({ id }) => id).filter((id) => asked.includes(id));
    expect(mine).toEqual([...asked.slice(1), asked[0]]);
    const [first] = await queueOf(sam!, 'mine');
    expect(first).toMatchObject({
      id: asked[0],
      unread: 0,
      desk: { assignee: { id: sam!.id }, closed: false, labels: [], urgencies: [], lastDeskSeq: 0 },
    });
    expect(first?.desk).not.toHaveProperty('waitingSince');
    const waiting = (await queueOf(sam!, 'unassigned')).find(({ id }) => id === asked[1]);
    expect(waiting).toMatchObject({ unread: 1, desk: { waitingSince: waiting?.updatedAt } });
    expect(await sam!.ask('desk:queue', { queue: 'all', cursor: 'elsewhere' })).toMatchObject({
      error: { code: 'invalid_payload', field: 'cursor' },
    });
    for (const id of asked) await sam!.request('desk:close', act(id));
  });

  it('moves a conversation as it is claimed, released, closed and opened', async () => {
    const id = await ask();
    expect(await queuesWith(sam!, id)).toEqual(['unassigned', 'all']);
    await sam!.request('desk:claim', act(id));
    expect(await queuesWith(sam!, id)).toEqual(['mine', 'all']);
    expect(await queuesWith(kim!, id)).toEqual(['all']);
    await kim!.request('desk:assign', { ...act(id), to: null });
    expect(await queuesWith(sam!, id)).toEqual(['unassigned', 'all']);
    await sam!.request('desk:close', act(id));
    expect(await queuesWith(sam!, id)).toEqual(['closed']);
    await sam!.request('desk:reopen', act(id));
    expect(await queuesWith(sam!, id)).toEqual(['unassigned', 'all']);
  });
});

describe('what was in the care of somebody who is away', () => {
  const command = (name: string, { person }: Talker, more: object = {}) =>
    callControl(server.dataDir, `account.${name}`, { handle: person.me.handle, ...more });
  const leave: Record<string, (coach: Talker) => Promise<unknown>> = {
    suspended: (coach) => command('suspend', coach),
    'a member again': (coach) => command('role', coach, { role: 'member' }),
    erased: (coach) => command('erase', coach, { now: true }),
  };

  it.each(Object.entries(leave))('stands with what nobody cares for, in its place: %s', async (_, go) => {
    const lee = await newTalker(server, 'coach');
    const [before, cared, after] = [await ask(), await ask(), await ask()];
    await lee.request('desk:claim', act(cared));
    const asked = [before, cared, after];
    const unassigned = async () => {
      const rows = await queueOf(kim!, 'unassigned');
      return rows.filter(({ id }) => asked.includes(id));
    };
    expect((await unassigned()).map(({ id }) => id)).toEqual([before, after]);
    await go(lee);
    const rows = await unassigned();
    expect(rows.map(({ id }) => id)).toEqual(asked);
    expect(rows[1]?.desk).toMatchObject({ closed: false, waitingSince: expect.any(Number) as number });
    expect(rows[1]?.desk).not.toHaveProperty('assignee');
    await kim!.request('desk:claim', act(cared));
    expect(await queuesWith(kim!, cared)).toEqual(['mine', 'all']);
    for (const id of asked) await kim!.request('desk:close', act(id));
  });

  it('is theirs again when they come back, and closed ones stay where they are', async () => {
    const lee = await newTalker(server, 'coach');
    const [open, closed] = [await ask(), await ask()];
    for (const id of [open, closed]) await lee.request('desk:claim', act(id));
    await lee.request('desk:close', act(closed));
    await command('suspend', lee);
    expect(await queuesWith(kim!, open)).toEqual(['unassigned', 'all']);
    expect(await queuesWith(kim!, closed)).toEqual(['closed']);
    await command('restore', lee);
    expect(await queuesWith(kim!, open)).toEqual(['all']);
    for (const id of [open]) await kim!.request('desk:close', act(id));
  });

  it('is read page by page together with the rest', async () => {
    const coaches = [await newTalker(server, 'coach'), await newTalker(server, 'coach')];
    const asked: string[] = [];
    for (let count = 0; count < 60; count += 1) {
      const id = await ask();
      asked.push(id);
      const coach = [undefined, ...coaches][count % 3];
      await coach?.request('desk:claim', act(id));
    }
    for (const coach of coaches) await command('suspend', coach);
    const rows = (await queueOf(kim!, 'unassigned')).map(({ id }) => id).filter((id) => asked.includes(id));
    expect(rows).toEqual(asked);
    for (const id of asked) await kim!.request('desk:close', act(id));
  });
});

describe('who works at the desk', () => {
  it('is listed with who is here, and without whoever works here no more', async () => {
    const [lee, max] = [await newTalker(server, 'coach'), await newTalker(server, 'admin')];
    const of = async (who: Talker, coach: Talker) =>
      (await who.request('desk:coaches', {})).coaches.find(({ id }) => id === coach.id);
    const { handle, name } = lee.person.me;
    expect(await of(sam!, lee)).toEqual({ id: lee.id, handle, name, role: 'coach', present: true });
    expect(await of(sam!, sam!)).toMatchObject({ present: true });
    expect(await of(sam!, max)).toMatchObject({ role: 'admin', present: true });
    expect(await of(sam!, member)).toBeUndefined();
    await callControl(server.dataDir, 'account.suspend', { handle });
    expect(await of(sam!, lee)).toBeUndefined();
    await callControl(server.dataDir, 'account.role', { handle: max.person.me.handle, role: 'member' });
    expect(await of(sam!, max)).toBeUndefined();
    const handles = (await sam!.request('desk:coaches', {})).coaches.map((coach) => coach.handle);
    expect(handles).toEqual([...handles].sort());
  });

  it('is seen here by nobody who is kept apart by a block, nor while they hide it', async () => {
    const [lee, max] = [await newTalker(server, 'coach'), await newTalker(server, 'coach')];
    const present = async (who: Talker, coach: Talker) =>
      (await who.request('desk:coaches', {})).coaches.find(({ id }) => id === coach.id)?.present;
    await max.request('person:block', { account: lee.id });
    expect(await Promise.all([present(max, lee), present(lee, max), present(sam!, lee)])).toEqual([false, false, true]);
    const { name, handle, about, language, units, findable } = lee.person.me;
    const hidden = { name, handle, about, language, units, findable, showPresence: false };
    await call(server, 'POST', '/api/profile', hidden, { cookie: lee.person.cookie });
    expect(await present(sam!, lee)).toBe(false);
    for (const each of [lee, max]) each.close();
  });
});

describe('a conversation at the desk', () => {
  it('is claimed by one of two coaches at once', async () => {
    for (let turn = 0; turn < 10; turn += 1) {
      const id = await ask();
      const answers = await Promise.all([sam!, kim!].map((coach) => coach.ask('desk:claim', act(id))));
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      const holder = (await queueOf(sam!, 'all')).find((each) => each.id === id)?.desk?.assignee;
      expect([sam!.id, kim!.id]).toContain(holder?.id);
      expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'already_claimed', by: holder } });
      expect((await transcript(member, id)).filter((each) => each === '(assigned)')).toHaveLength(1);
    }
  });

  it('is the same after a repeat, and after what is so already', async () => {
    const id = await ask();
    const claim = act(id);
    const first = await sam!.request('desk:claim', claim);
    expect(await sam!.request('desk:claim', claim)).toEqual(first);
    expect(await sam!.request('desk:claim', act(id))).toEqual(first);
    expect(await sam!.ask('desk:close', claim)).toMatchObject({ error: { code: 'client_id_reused' } });
    await sam!.request('desk:reopen', act(id));
    const close = act(id);
    await sam!.request('desk:close', close);
    await sam!.request('desk:close', act(id));
    expect(await transcript(member, id)).toEqual([
      '(created)',
      '(joined)',
      'How much protein?',
      '(assigned)',
      '(closed)',
    ]);
  });

  it('is handed over in one step, with words for the desk alone', async () => {
    const id = await ask();
    const { desk } = await sam!.request('desk:assign', { ...act(id), to: kim!.id, words: 'She knows knees.' });
    expect(desk).toMatchObject({ assignee: { id: kim!.id }, lastDeskSeq: 1 });
    const page = await kim!.request('desk:read', { conversationId: id, after: 0 });
    expect(page).toMatchObject({
      events: [{ seq: 1, by: sam!.id, type: 'handed', account: kim!.id, words: 'She knows knees.' }],
      more: false,
    });
    expect(page.people.map((person) => person.id).sort()).toEqual([sam!.id, kim!.id].sort());
    await until(() =>
      expect(kim!.notices('desk:event').find(({ conversationId }) => conversationId === id)).toMatchObject({
        event: { type: 'handed', words: 'She knows knees.' },
      }),
    );
    await until(() =>
      expect(member.notices('conversation:event').at(-1)).toMatchObject({
        event: { type: 'assigned', account: kim!.id },
        people: [{ id: member.id }, { id: sam!.id }, { id: kim!.id }],
      }),
    );
    // A word to whoever has it already is only that.
    await sam!.request('desk:assign', { ...act(id), to: kim!.id, words: 'And hips.' });
    expect((await transcript(member, id)).filter((each) => each === '(assigned)')).toHaveLength(1);
    expect(await sam!.ask('desk:assign', { ...act(id), to: null, words: 'Bye' })).toMatchObject({
      error: { code: 'invalid_payload', field: 'words' },
    });
  });

  it('is given to nobody who does not work here, and taken from whoever does no more', async () => {
    const gone = await newTalker(server, 'coach');
    const id = await ask();
    await sam!.request('desk:assign', { ...act(id), to: gone.id });
    expect(await kim!.ask('desk:claim', act(id))).toMatchObject({ error: { code: 'already_claimed' } });
    await callControl(server.dataDir, 'account.suspend', { handle: gone.person.me.handle });
    for (const to of [member.id, gone.id, randomUUID()])
      expect(await sam!.ask('desk:assign', { ...act(id), to })).toMatchObject({
        error: { code: 'not_found', field: 'to' },
      });
    const left = (await queueOf(sam!, 'all')).find((each) => each.id === id);
    expect(left?.desk).not.toHaveProperty('assignee');
    expect((await kim!.request('desk:claim', act(id))).desk.assignee?.id).toBe(kim!.id);
  });

  it('is opened again by its member’s next message, before it, and stays in its care', async () => {
    const id = await ask();
    await say(sam!, id, 'Enough.');
    await sam!.request('desk:close', act(id));
    expect(await summaryOf(member, id)).toMatchObject({ closed: true });
    await say(sam!, id, 'One more thing.');
    expect(await summaryOf(member, id)).toMatchObject({ closed: true });
    await say(member, id, 'And now?');
    expect(await summaryOf(member, id)).not.toHaveProperty('closed');
    expect((await transcript(member, id)).slice(3)).toEqual([
      '(joined)',
      'Enough.',
      '(assigned)',
      '(closed)',
      'One more thing.',
      '(reopened)',
      'And now?',
    ]);
    expect(await queuesWith(sam!, id)).toEqual(['mine', 'all']);
  });

  it('has notes and labels, each once, also over a restart', async () => {
    const id = await ask();
    const note = { ...act(id), text: 'Has a bad knee.' };
    for (let turn = 0; turn < 2; turn += 1) await sam!.request('desk:note', note);
    expect(await sam!.ask('desk:note', { ...note, text: 'Another' })).toMatchObject({
      error: { code: 'client_id_reused' },
    });
    await kim!.request('desk:label', { ...act(id), label: 'knee', on: true });
    await kim!.request('desk:label', { ...act(id), label: 'knee', on: true });
    await kim!.request('desk:label', { ...act(id), label: 'new', on: true });
    const { desk } = await kim!.request('desk:label', { ...act(id), label: 'knee', on: false });
    expect(desk).toMatchObject({ labels: ['new'], lastDeskSeq: 4 });
    await server.restart();
    [sam, kim] = [await talkerOf(server, sam!.person), await talkerOf(server, kim!.person)];
    const pages = [
      await sam.request('desk:read', { conversationId: id, after: 0, limit: 3 }),
      await sam.request('desk:read', { conversationId: id, after: 3 }),
      await sam.request('desk:read', { conversationId: id, before: 3 }),
    ];
    expect(pages.map(({ events, more }) => [events.map((event) => `${event.seq} ${event.type}`), more])).toEqual([
      [['1 note', '2 labelled', '3 labelled'], true],
      [['4 labelled'], false],
      [['1 note', '2 labelled'], false],
    ]);
    expect(pages[0]?.events[0]).toMatchObject({ text: 'Has a bad knee.', clientId: note.clientId, by: sam.id });
  });

  it('takes so many labels and no more', async () => {
    const id = await ask();
    for (let count = 0; count < 20; count += 1)
      await sam!.request('desk:label', { ...act(id), label: `l${count}`, on: true });
    expect(await sam!.ask('desk:label', { ...act(id), label: 'l20', on: true })).toMatchObject({
      error: { code: 'forbidden', field: 'label' },
    });
    await sam!.request('desk:label', { ...act(id), label: 'l7', on: false });
    expect((await sam!.request('desk:label', { ...act(id), label: 'l20', on: true })).desk.labels).toHaveLength(20);
  });

  it('is a coaching conversation and no other, not even one’s own', async () => {
    const friends = await befriend(member, sam!);
    for (const conversationId of [friends, randomUUID()])
      for (const [name, more] of [
        ['desk:claim', {}],
        ['desk:assign', { to: kim!.id }],
        ['desk:close', {}],
        ['desk:note', { text: 'x' }],
        ['desk:label', { label: 'x', on: true }],
      ] as const)
        expect(await sam!.ask(name, { ...act(conversationId), ...more })).toMatchObject({
          error: { code: 'not_found' },
        });
    expect(await sam!.ask('desk:read', { conversationId: friends, after: 0 })).toMatchObject({
      error: { code: 'not_found' },
    });
  });
});
