import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ConversationStore, Head, NewEvent, QueueFilter } from '../conversations/conversation.store.ts';
import { type ConversationStoreUnderTest, request, say, start } from './conversation.fixture.ts';

const COACH = { author: 'bea', role: 'coach' } as const;

const closed: NewEvent = { stream: 'shared', type: 'closed' };
const reopened: NewEvent = { stream: 'shared', type: 'reopened' };
const rated: NewEvent = { stream: 'shared', type: 'rated', score: 5, content: { text: 'good' } };
const note: NewEvent = { stream: 'desk', type: 'note', content: { text: 'a note' } };

function assigned(account: string | null): NewEvent {
  return { stream: 'shared', type: 'assigned', account };
}

function labelled(label: string, on = true): NewEvent {
  return { stream: 'desk', type: 'labelled', label, on };
}

function flagged(urgency: 'emergency' | 'poison', target = 2): NewEvent {
  return { stream: 'desk', type: 'flagged', urgency, target };
}

const FILTERS: QueueFilter[] = [true, false].flatMap((each) => [
  { closed: each },
  ...[[null], ['bea'], ['dan'], [null, 'dan', 'dan', 'nobody']].map((assignees) => ({ closed: each, assignees })),
]);

/** Whether one head comes before another in a queue, told plainly. */
function before(one: Head, other: Head): number {
  const [since, otherSince] = [one.waitingSince ?? Infinity, other.waitingSince ?? Infinity];
  if (since !== otherSince) return since < otherSince ? -1 : 1;
  const newer = since === Infinity ? other.updatedAt - one.updatedAt : 0;
  return newer || (one.id < other.id ? 1 : -1);
}

/** What only the desk sees and does. */
export function deskContract(name: string, open: () => Promise<ConversationStoreUnderTest>): void {
  describe(`${name} serves the desk`, () => {
    let setup: ConversationStoreUnderTest;
    let store: ConversationStore;
    let turn = 0;
    beforeEach(async () => {
      setup = await open();
      store = setup.store;
      turn = 0;
    });
    afterEach(() => setup.end());

    const coach = (at: number, ...events: NewEvent[]) =>
      store.append(request({ ...COACH, clientId: `coach ${(turn += 1)}`, at, events }));
    const member = (at: number, ...events: NewEvent[]) =>
      store.append(request({ clientId: `member ${(turn += 1)}`, at, events }));
    const always = async (look: () => Promise<void>) => {
      await look();
      store = await setup.reopen();
      await look();
    };

    it('numbers the desk stream apart, so that it leaves no gap in the shared one', async () => {
      await store.append(start({}));
      await coach(2000, note);
      const both = await coach(3000, assigned('bea'), labelled('knee'), say('hi'), note);
      expect(both.events.map(({ stream, seq }) => `${stream} ${seq}`)).toEqual([
        'shared 3',
        'desk 2',
        'shared 4',
        'desk 3',
      ]);
      await always(async () => {
        const numbers = async (stream: 'shared' | 'desk') =>
          (await store.eventsAfter('c1', 0, 9, stream)).map(({ seq, type }) => `${seq} ${type}`);
        expect(await numbers('shared')).toEqual(['1 created', '2 message', '3 assigned', '4 message']);
        expect(await numbers('desk')).toEqual(['1 note', '2 labelled', '3 note']);
        expect(await store.eventsBefore('c1', 3, 1, 'desk')).toMatchObject([{ seq: 2, label: 'knee', on: true }]);
        expect(await store.head('c1')).toMatchObject({ lastSeq: 4, lastDeskSeq: 3 });
      });
    });

    it('keeps from members what the desk does in its own stream', async () => {
      await store.append(start({}));
      await store.append(start({ conversation: 'c2', at: 1500 }));
      const member0 = await store.revision('ana', false);
      const desk0 = await store.revision('bea', true);
      await coach(9000, note, labelled('knee'), flagged('poison'));
      expect(await store.revision('ana', false)).toBe(member0);
      expect(await store.revision('bea', true)).toBeGreaterThan(desk0);
      expect(await store.head('c1', 'ana')).toMatchObject({ updatedAt: 1000, lastSeq: 2 });
      expect((await store.listOf('ana', 9)).map(({ id }) => id)).toEqual(['c2', 'c1']);
    });

    it('knows since when a member waits', async () => {
      await store.append(start({}));
      const since = async () => (await store.head('c1'))?.waitingSince;
      const seen: unknown[] = [await since()];
      for (const act of [
        () => member(2000, say('again')),
        () => coach(3000, note),
        () => coach(4000, say('an answer')),
        () => member(5000, say('more')),
        () => coach(6000, closed),
        () => coach(7000, reopened),
        () => coach(8000, closed),
        () => member(9000, reopened, say('one more thing')),
        () => member(9500, say('and another')),
      ]) {
        await act();
        seen.push(await since());
      }
      const none = undefined;
      expect(seen).toEqual([1000, 1000, 1000, none, 5000, none, none, none, 9000, 9000]);
      store = await setup.reopen();
      expect(await since()).toBe(9000);
      await store.append(start({ conversation: 'd1' }, 'direct', ['cleo']));
      expect(await store.head('d1')).not.toHaveProperty('waitingSince');
    });

    it('knows labels, urgencies since the last closing, and whether it was rated since', async () => {
      await store.append(start({}));
      await coach(2000, labelled('knee'), labelled('sleep'), labelled('knee'), flagged('poison'), flagged('poison'));
      await coach(3000, labelled('sleep', false), labelled('diet'), flagged('emergency'), assigned('bea'));
      const first = { labels: ['knee', 'diet'], urgencies: ['poison', 'emergency'], assignee: 'bea', closedSeq: 0 };
      expect(await store.head('c1')).toMatchObject(first);
      await coach(4000, closed);
      await member(5000, rated);
      await always(async () =>
        expect(await store.head('c1')).toMatchObject({
          ...{ closed: true, closedSeq: 4, ratedSeq: 5, labels: ['knee', 'diet'], urgencies: [] },
        }),
      );
      await member(6000, reopened, say('help'), flagged('poison', 7));
      await coach(7000, assigned(null));
      const head = await store.head('c1');
      expect(head).toMatchObject({ closed: false, closedSeq: 4, ratedSeq: 5, urgencies: ['poison'] });
      expect(head).not.toHaveProperty('assignee');
    });

    it('keeps of two ratings the words of the one that takes the place of the other', async () => {
      await store.append(start({}));
      await coach(2000, closed);
      await member(3000, rated);
      const again: NewEvent = {
        stream: 'shared',
        type: 'rated',
        score: 2,
        target: 4,
        content: { text: 'not so good' },
      };
      const { events } = await member(4000, again);
      expect(events).toMatchObject([{ seq: 5, ...again }]);
      await always(async () => {
        expect(await store.eventsAfter('c1', 3, 9)).toMatchObject([{ ...rated, content: null }, again]);
        expect(await store.head('c1')).toMatchObject({ closedSeq: 3, ratedSeq: 5 });
        expect(await store.countRatingWords(9000)).toBe(1);
        const repeated = { repeated: true, events: [{ score: 5, content: null }] };
        expect(await store.append(request({ clientId: 'member 2', at: 9000, events: [] }))).toMatchObject(repeated);
      });
    });

    it('refuses, as a fault, to take the place of what is no rating, or somebody else’s', async () => {
      await store.append(start({}));
      await member(2000, rated);
      for (const target of [0, 1, 2, 4])
        await expect(member(3000, { ...rated, target } as NewEvent)).rejects.toThrow('rated');
      await expect(coach(3000, { ...rated, target: 3 } as NewEvent)).rejects.toThrow('rated');
      expect((await store.head('c1'))?.lastSeq).toBe(3);
    });

    it('knows a label by what it says, put on and taken off by anybody, also within one append', async () => {
      await store.append(start({}));
      const labels = async () => (await store.head('c1'))?.labels;
      await coach(2000, labelled('knee'), labelled('sleep'), labelled('sleep', false), labelled('new', false));
      expect(await labels()).toEqual(['knee']);
      await store.append(request({ author: 'dan', role: 'coach', clientId: 'other', events: [labelled('sleep')] }));
      await store.append(request({ author: 'dan', role: 'coach', clientId: 'off', events: [labelled('knee', false)] }));
      await always(async () => expect(await labels()).toEqual(['sleep']));
      await coach(3000, labelled('knee'));
      await always(async () => expect(await labels()).toEqual(['sleep', 'knee']));
      const listed = await store.listQueue({ closed: false }, 9);
      expect(listed.map((head) => head.labels)).toEqual([['sleep', 'knee']]);
      expect((await store.listKind('coaching', 9))[0]?.labels).toEqual(['sleep', 'knee']);
      expect((await coach(4000, note)).head.labels).toEqual(['sleep', 'knee']);
    });

    it.each(['account:bea', 'conversation:c1'] as const)(
      'forgets the labels when the key of %s is destroyed, and takes new ones',
      async (owner) => {
        await store.append(start({}));
        await coach(2000, labelled('knee'));
        await store.append(request({ author: 'dan', role: 'coach', clientId: 'd1', events: [labelled('sleep')] }));
        // Taken off by somebody whose words go: it stays off.
        await store.append(request({ author: 'dan', role: 'coach', clientId: 'd2', events: [labelled('diet')] }));
        await coach(3000, labelled('diet', false));
        expect((await store.head('c1'))?.labels).toEqual(['knee', 'sleep']);
        await setup.keys.destroy(owner);
        const left = owner === 'account:bea' ? ['sleep'] : [];
        await always(async () => {
          expect((await store.head('c1'))?.labels).toEqual(left);
          const told = (await store.eventsAfter('c1', 0, 9, 'desk')).map((event) => 'label' in event && event.label);
          expect(told).toEqual([null, left[0] ?? null, left[0] ? 'diet' : null, null]);
        });
        await store.append(
          request({
            conversation: 'c2',
            author: 'eve',
            clientId: 'e1',
            events: [],
            decide: () => [{ stream: 'shared', type: 'created', kind: 'coaching' }, labelled('knee')],
          }),
        );
        expect((await store.head('c2'))?.labels).toEqual(['knee']);
      },
    );

    it('lists each queue in its order, page by page, whatever happens', () => {
      const ids = ['c1', 'c2', 'c3', 'c4', 'c5'];
      const acts: (() => NewEvent[])[] = [
        () => [say('x')],
        () => [closed],
        () => [reopened],
        () => [assigned('bea')],
        () => [assigned('dan')],
        () => [assigned(null)],
        () => [note],
      ];
      const steps = fc.array(
        fc.record({
          conversation: fc.constantFrom(...ids),
          act: fc.constantFrom(...acts),
          byCoach: fc.boolean(),
          // Few different times: equal ones must not confuse an order.
          at: fc.integer({ min: 1, max: 6 }).map((each) => each * 1000),
        }),
        { maxLength: 40 },
      );
      const walk = async (filter: QueueFilter) => {
        const found: Head[] = [];
        for (let page = await store.listQueue(filter, 2); page.length > 0 && found.length < 20;) {
          found.push(...page);
          page = await store.listQueue(filter, 2, page.at(-1));
        }
        return found;
      };
      const check = async () => {
        const all = await store.listKind('coaching', 99);
        for (const filter of FILTERS) {
          const wanted = all.filter(
            (head) => head.closed === filter.closed && (filter.assignees?.includes(head.assignee ?? null) ?? true),
          );
          expect(await walk(filter)).toEqual(wanted.sort(before));
        }
        const cared = all.flatMap(({ closed: over, assignee }) => (over || assignee === undefined ? [] : [assignee]));
        expect((await store.listCarers()).sort()).toEqual([...new Set(cared)].sort());
      };
      return fc.assert(
        fc.asyncProperty(steps, async (acted) => {
          await setup.end();
          setup = await open();
          store = setup.store;
          await store.append(start({ conversation: 'd1' }, 'direct', ['cleo']));
          for (const [place, { conversation, act, byCoach, at }] of acted.entries()) {
            if (!(await store.head(conversation))) await store.append(start({ conversation, at }));
            const who = byCoach ? COACH : {};
            await store.append(request({ conversation, clientId: `k${place}`, at, ...who, events: act() }));
            if (place % 5 === 2) await check();
          }
          await check();
          store = await setup.reopen();
          await check();
        }),
        { numRuns: 25 },
      );
    });

    it('has empty queues where there is nothing', async () => {
      for (const filter of FILTERS) expect(await store.listQueue(filter, 9)).toEqual([]);
    });
  });
}
