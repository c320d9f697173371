import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ConversationStore, NewEvent } from '../conversations/conversation.store.ts';
import { AppError } from '../core/app-error.ts';
import { type ConversationStoreUnderTest, request, say, start, withhold } from './conversation.fixture.ts';
import { changesContract } from './conversation-changes.contract.ts';
import { deskContract } from './conversation-desk.contract.ts';
import { compare, PEOPLE, PlainModel, sees, step, toAppend } from './conversation-model.contract.ts';

/** What every adapter of {@link ConversationStore} must do, run against a fresh store per test. */
export function conversationStoreContract(name: string, open: () => Promise<ConversationStoreUnderTest>): void {
  changesContract(name, open);
  deskContract(name, open);
  describe(`${name} keeps conversations`, () => {
    let setup: ConversationStoreUnderTest;
    let store: ConversationStore;
    beforeEach(async () => {
      setup = await open();
      store = setup.store;
    });
    afterEach(() => setup.end());

    const texts = async (conversation = 'c1') =>
      (await store.eventsAfter(conversation, 0, 1000)).flatMap((event) =>
        event.type === 'message' ? [event.content?.text ?? null] : [],
      );

    it('creates a conversation with its first message in one step', async () => {
      const origin = { url: '/en/nutrition/protein#how-much', title: 'Protein', quote: '1.6 g' };
      const content = { text: 'Ça suffit ? 🏋️', origin };
      const { head, events, repeated } = await store.append(
        request({
          at: 5000,
          decide: (before) => {
            expect(before).toBeUndefined();
            return [
              { stream: 'shared', type: 'created', kind: 'coaching' },
              { stream: 'shared', type: 'message', content },
            ];
          },
        }),
      );
      const stored = { stream: 'shared', at: 5000, by: 'ana', clientId: 'k1' };
      expect(repeated).toBe(false);
      expect(events).toEqual([
        { ...stored, seq: 1, type: 'created', kind: 'coaching' },
        { ...stored, seq: 2, type: 'message', content },
      ]);
      expect(head).toEqual({
        id: 'c1',
        kind: 'coaching',
        participants: ['ana'],
        accepted: true,
        requestMessages: 0,
        lastSeq: 2,
        lastDeskSeq: 0,
        lastMessageSeq: 2,
        lastCoachMessageSeq: 0,
        closed: false,
        waitingSince: 5000,
        labels: [],
        urgencies: [],
        closedSeq: 0,
        ratedSeq: 0,
        createdAt: 5000,
        updatedAt: 5000,
      });
      expect(await store.head('c1')).toEqual(head);
      expect(await store.eventsAfter('c1', 0, 100)).toEqual(events);
    });

    it('knows nothing of a conversation that does not exist', async () => {
      expect(await store.head('none')).toBeUndefined();
      expect(await store.eventsAfter('none', 0, 10)).toEqual([]);
      expect(await store.eventsBefore('none', 10, 10)).toEqual([]);
      expect(await store.listOf('ana', 10)).toEqual([]);
      expect(await store.markRead('none', 'ana', 3)).toBe(0);
      expect(await store.readPosition('none', 'ana')).toBe(0);
      expect(await store.countMessages('none', 0, 'ana')).toBe(0);
      expect(await store.countWaiting('none')).toBe(0);
    });

    it('gives what was erased elsewhere its place, without a key of whoever wrote it', async () => {
      await store.append(start({}));
      await setup.keys.retire('account:gone');
      const erased = { author: 'gone', clientId: 'k9', body: 'erased', erased: true } as const;
      const none: NewEvent = { stream: 'shared', type: 'message', content: null };
      expect(await store.has('c1', 'gone', 'k9')).toBe(false);
      await expect(store.append(request({ ...erased, events: [say('a text')] }))).rejects.toThrow('no content');
      const { events } = await store.append(request({ ...erased, events: [none] }));
      expect(events).toMatchObject([{ type: 'message', by: 'gone', content: null }]);
      expect(await store.has('c1', 'gone', 'k9')).toBe(true);
      expect(await store.has('c1', 'ana', 'k9')).toBe(false);
      store = await setup.reopen();
      expect(await store.append(request({ ...erased, events: [none] }))).toMatchObject({ repeated: true, events });
      expect(await store.eventsAfter('c1', 2, 10)).toEqual(events);
    });

    it('tells when what an author had under way has ended, well or not, without waiting for others', async () => {
      await store.append(start({}));
      const ended: string[] = [];
      const follow = (name: string, work: Promise<unknown>) => {
        const note = () => void ended.push(name);
        return work.then(note, note);
      };
      const stored = follow('stored', store.append(request({})));
      const refused = follow(
        'refused',
        store.append(
          request({
            conversation: 'c2',
            decide: () => {
              throw new AppError('forbidden');
            },
          }),
        ),
      );
      await store.settled('ana');
      expect(ended.sort()).toEqual(['refused', 'stored']);
      await Promise.all([stored, refused]);
      await store.settled('nobody');
    });

    it('stores nothing when the decision refuses or makes no sense', async () => {
      const refusal = new AppError('forbidden');
      const refuse = () => {
        throw refusal;
      };
      await expect(store.append(request({ decide: refuse }))).rejects.toBe(refusal);
      await expect(store.append(request({}))).rejects.toThrow('created');
      await expect(store.append(request({ events: [] }))).rejects.toThrow('no events');
      expect(await store.head('c1')).toBeUndefined();
      await store.append(start({}));
      await expect(store.append(start({ clientId: 'again' }))).rejects.toThrow('created');
      expect((await store.append(request({}))).events[0]?.seq).toBe(3);
    });

    it('answers a repeat with what the first sending stored', async () => {
      await store.append(start({}));
      const first = await store.append(request({ clientId: 'k2', at: 2000, role: 'coach', author: 'bea' }));
      const refuse = () => {
        throw new Error('a repeat is not decided again');
      };
      const repeat = request({ clientId: 'k2', at: 9000, role: 'coach', author: 'bea', decide: refuse });
      expect(await store.append(repeat)).toEqual({ ...first, repeated: true });
      store = await setup.reopen();
      expect(await store.append(repeat)).toEqual({ ...first, repeated: true });
      expect(await texts()).toEqual(['hello', 'hello']);
    });

    it('answers all repeats that arrive while the first is on its way', async () => {
      await store.append(start({}));
      const answers = await Promise.all(Array.from({ length: 10 }, () => store.append(request({ clientId: 'k2' }))));
      expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
      expect(new Set(answers.map(({ events }) => JSON.stringify(events))).size).toBe(1);
      expect(await texts()).toEqual(['hello', 'hello']);
    });

    it('refuses another body under a known key, and keeps keys of others apart', async () => {
      await store.append(start({}));
      await store.append(request({ clientId: 'k2', body: 'one' }));
      const other = store.append(request({ clientId: 'k2', body: 'two' }));
      await expect(other).rejects.toMatchObject({ code: 'client_id_reused' });
      await store.append(start({ conversation: 'c2' }));
      expect((await store.append(request({ clientId: 'k2', author: 'bea', body: 'two' }))).repeated).toBe(false);
      expect((await store.append(request({ clientId: 'k2', conversation: 'c2', body: 'two' }))).repeated).toBe(false);
    });

    it('numbers concurrent appends without a gap, one conversation or many', async () => {
      const conversations = ['c1', 'c2', 'c3'];
      // Of two members whose direct conversation is accepted, the messages need not wait for each other.
      await Promise.all(
        conversations.map((conversation) =>
          store.append(start({ conversation, role: 'coach' }, conversation === 'c1' ? 'coaching' : 'direct')),
        ),
      );
      const appends = Array.from({ length: 90 }, (_, turn) =>
        store.append(
          request({
            conversation: conversations[turn % 3]!,
            clientId: `k${turn}`,
            author: turn % 2 ? 'ana' : 'bea',
            byHead: true,
            events: [say(`n${turn}`)],
          }),
        ),
      );
      const answers = await Promise.all(appends);
      for (const [place, conversation] of conversations.entries()) {
        const events = await store.eventsAfter(conversation, 0, 1000);
        expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 32 }, (_, index) => index + 1));
        const answered = answers.filter((_, turn) => turn % 3 === place).flatMap((answer) => answer.events);
        // In whatever order they were taken in: each was answered with what everybody reads.
        expect(events.slice(2)).toEqual(answered.sort((one, other) => one.seq - other.seq));
      }
    });

    it('decides under the lock, on the head that the append before left', async () => {
      await store.append(start({}));
      const seen: number[] = [];
      const append = (clientId: string) =>
        store.append(
          request({
            clientId,
            decide: (head) => {
              seen.push(head!.lastSeq);
              return [say(clientId)];
            },
          }),
        );
      await Promise.all(['x', 'y', 'z'].map(append));
      expect(seen).toEqual([2, 3, 4]);
    });

    it('settles once what had begun to be appended is there', async () => {
      await store.append(start({}));
      const { promise, resolve } = Promise.withResolvers<void>();
      const order: string[] = [];
      const slow = request({ decide: () => promise.then(() => [say('slow')]) });
      const appended = store.append(slow).then(() => order.push('appended'));
      const settled = store.settle('c1').then(() => order.push('settled'));
      resolve();
      await Promise.all([appended, settled]);
      expect(order).toEqual(['appended', 'settled']);
      expect(await store.settle('none')).toBeUndefined();
    });

    it('knows when a direct conversation is accepted: by an event, by an answer, or from the start by staff', async () => {
      const accepted = async (conversation: string) => {
        const found = await store.head(conversation);
        return [found?.accepted, found?.requestMessages];
      };
      for (const conversation of ['c1', 'c2']) await store.append(start({ conversation }, 'direct', ['bea']));
      await store.append(start({ conversation: 'c3', role: 'coach' }, 'direct', ['bea']));
      expect([await accepted('c1'), await accepted('c3')]).toEqual([
        [false, 1],
        [true, 0],
      ]);
      for (const conversation of ['c1', 'c2']) {
        await store.append(request({ conversation }));
        await store.append(request({ conversation, clientId: 'k2', events: [withhold('kept back')] }));
        await store.append(
          request({
            conversation,
            clientId: 'k3',
            author: 'bea',
            events: conversation === 'c1' ? [{ stream: 'shared', type: 'accepted' }] : [say('an answer')],
          }),
        );
        await store.append(request({ conversation, clientId: 'k4' }));
      }
      for (const look of ['now', 'after a restart']) {
        if (look !== 'now') store = await setup.reopen();
        for (const conversation of ['c1', 'c2'])
          expect([conversation, ...(await accepted(conversation))]).toEqual([conversation, true, 3]);
      }
    });

    it('keeps what is withheld as its author’s alone', async () => {
      await store.append(start({}, 'direct', ['bea']));
      await store.append(request({ clientId: 'k1', at: 2000, events: [withhold('not for you')] }));
      const views = async () => [
        await store.head('c1', 'ana'),
        await store.head('c1', 'bea'),
        await store.head('c1'),
        (await store.listOf('ana', 1))[0],
        (await store.listOf('bea', 1))[0],
      ];
      const [own, others] = [
        { updatedAt: 2000, lastMessageSeq: 4, lastSeq: 4 },
        { updatedAt: 1000, lastMessageSeq: 3, lastSeq: 4 },
      ];
      for (const look of ['now', 'after a restart']) {
        if (look !== 'now') store = await setup.reopen();
        expect(await views()).toMatchObject([own, others, others, own, others]);
        expect((await store.eventsAfter('c1', 3, 9)).map((event) => 'withheld' in event)).toEqual([true]);
        expect((await store.eventsAfter('c1', 2, 1)).map((event) => 'withheld' in event)).toEqual([false]);
        expect(await store.countMessages('c1', 0, 'bea')).toBe(1);
      }
    });

    it('agrees with a plain reading of the events, whatever is withheld from whom', () =>
      fc.assert(
        fc.asyncProperty(fc.array(step(), { maxLength: 40 }), async (steps) => {
          await setup.end();
          setup = await open();
          store = setup.store;
          const model = new PlainModel();
          for (const [turn, each] of steps.entries()) {
            const change = toAppend(each, turn, await store.head(each.conversation));
            const before = await Promise.all(PEOPLE.map((account) => store.revision(account, false)));
            const { events } = await store.append(change);
            model.take(each.conversation, change.at, events);
            const after = await Promise.all(PEOPLE.map((account) => store.revision(account, false)));
            const risen = PEOPLE.filter((_, place) => after[place]! > before[place]!);
            expect(risen).toEqual(PEOPLE.filter((account) => sees(each.conversation, events, account)));
            // Orders are kept from the first reading on, and must then follow each change.
            if (turn % 7 === 3) await compare(store, model);
          }
          await compare(store, model);
          store = await setup.reopen();
          await compare(store, model);
        }),
        { numRuns: 30 },
      ));

    it('pages through events in both directions', async () => {
      await store.append(start({}));
      for (let turn = 3; turn <= 10; turn += 1) await store.append(request({ clientId: `k${turn}` }));
      const after = async (from: number, limit: number) =>
        (await store.eventsAfter('c1', from, limit)).map(({ seq }) => seq);
      const before = async (to: number, limit: number) =>
        (await store.eventsBefore('c1', to, limit)).map(({ seq }) => seq);
      expect(await after(0, 3)).toEqual([1, 2, 3]);
      expect(await after(1, 3)).toEqual([2, 3, 4]);
      expect(await after(8, 5)).toEqual([9, 10]);
      expect(await after(10, 5)).toEqual([]);
      expect(await before(11, 2)).toEqual([9, 10]);
      expect(await before(4, 2)).toEqual([2, 3]);
      expect(await before(3, 10)).toEqual([1, 2]);
      expect(await before(Number.MAX_SAFE_INTEGER, 1)).toEqual([10]);
      expect(await before(1, 5)).toEqual([]);
      expect(await store.eventsAfter('c1', 0, 10, 'desk')).toEqual([]);
    });

    it('lists newest first, paging through equal times without loss or repetition', async () => {
      const ids = ['a', 'b', 'c', 'd', 'e'];
      for (const conversation of ids) await store.append(start({ conversation, at: 1000 }));
      await store.append(start({ conversation: 'f', at: 900 }, 'direct', ['bea']));
      const walk = async (
        list: (below?: { updatedAt: number; id: string }) => ReturnType<ConversationStore['listOf']>,
      ) => {
        const found: string[] = [];
        let page = await list();
        while (page.length > 0) {
          found.push(...page.map(({ id }) => id));
          page = await list(page.at(-1));
        }
        return found;
      };
      expect(await walk((below) => store.listOf('ana', 2, below))).toEqual(['e', 'd', 'c', 'b', 'a', 'f']);
      expect(await walk((below) => store.listKind('coaching', 2, below))).toEqual(['e', 'd', 'c', 'b', 'a']);
      expect(await walk((below) => store.listOf('bea', 2, below))).toEqual(['f']);
      await store.append(request({ conversation: 'b', at: 2000 }));
      await store.append(request({ conversation: 'f', at: 1500 }));
      expect(await walk((below) => store.listOf('ana', 2, below))).toEqual(['b', 'f', 'e', 'd', 'c', 'a']);
      store = await setup.reopen();
      expect(await walk((below) => store.listOf('ana', 2, below))).toEqual(['b', 'f', 'e', 'd', 'c', 'a']);
    });

    it('lists a conversation for those who join later, once', async () => {
      await store.append(start({}));
      const joined = { stream: 'shared', type: 'joined', account: 'bea' } as const;
      const answer = await store.append(request({ author: 'bea', role: 'coach', events: [joined, say('hi')] }));
      await store.append(request({ author: 'bea', role: 'coach', clientId: 'k2', events: [joined] }));
      expect(answer.head.participants).toEqual(['ana', 'bea']);
      expect((await store.listOf('bea', 10)).map(({ id }) => id)).toEqual(['c1']);
    });

    it('stays in order of events when the clock goes back', async () => {
      await store.append(start({ at: 10_000 }));
      const { head } = await store.append(request({ at: 4000 }));
      expect([head.lastSeq, head.updatedAt]).toEqual([3, 10_000]);
    });

    it('moves read positions forward only, and never past the end', async () => {
      await store.append(start({}));
      await store.append(request({}));
      expect(await store.markRead('c1', 'bea', 2)).toBe(2);
      expect(await store.markRead('c1', 'bea', 1)).toBe(2);
      expect(await store.markRead('c1', 'bea', 999)).toBe(3);
      expect(await Promise.all([2, 3, 1].map((seq) => store.markRead('c1', 'ana', seq)))).toEqual([2, 3, 3]);
      store = await setup.reopen();
      expect(await store.readPosition('c1', 'bea')).toBe(3);
      expect(await store.readPosition('c1', 'cleo')).toBe(0);
    });

    it('counts what others wrote, and what waits for a coach', async () => {
      await store.append(start({}));
      await store.append(request({ clientId: 'k1' }));
      expect(await store.countWaiting('c1')).toBe(2);
      const coach = { author: 'bea', role: 'coach' } as const;
      const { head } = await store.append(request({ ...coach, clientId: 'k2' }));
      expect([head.lastMessageSeq, head.lastCoachMessageSeq]).toEqual([4, 4]);
      expect(await store.countWaiting('c1')).toBe(0);
      await store.append(request({ clientId: 'k3' }));
      await store.append(
        request({ ...coach, clientId: 'k4', events: [{ stream: 'shared', type: 'joined', account: 'bea' }] }),
      );
      expect(await store.countWaiting('c1')).toBe(1);
      expect(await store.countMessages('c1', 0, 'ana')).toBe(1);
      expect(await store.countMessages('c1', 0, 'bea')).toBe(3);
      expect(await store.countMessages('c1', 3, 'bea')).toBe(1);
      expect(await store.countMessages('c1', 0, 'cleo')).toBe(4);
      store = await setup.reopen();
      expect(await store.countWaiting('c1')).toBe(1);
      expect(await store.countMessages('c1', 3, 'bea')).toBe(1);
    });

    it('raises the revision with everything that an account can see, and with nothing else', async () => {
      const known = new Map<string, number>();
      const risen = async () => {
        const names: string[] = [];
        for (const [name, account, desk] of [
          ['ana', 'ana', false],
          ['bea', 'bea', false],
          ['desk', 'bea', true],
        ] as const) {
          const now = await store.revision(account, desk);
          expect(now).toBeGreaterThanOrEqual(known.get(name) ?? 0);
          if (now > (known.get(name) ?? 0)) names.push(name);
          known.set(name, now);
        }
        return names;
      };
      await store.append(start({}));
      expect(await risen()).toEqual(['ana', 'desk']);
      await store.markRead('c1', 'ana', 2);
      expect(await risen()).toEqual(['ana']);
      await store.markRead('c1', 'ana', 1);
      expect(await risen()).toEqual([]);
      await store.append(start({ conversation: 'c2' }, 'direct', ['bea']));
      expect(await risen()).toEqual(['ana', 'bea', 'desk']);
      await store.append(start({ conversation: 'c3', author: 'cleo' }, 'direct', ['dan']));
      expect(await risen()).toEqual([]);
      const joined = { stream: 'shared', type: 'joined', account: 'bea' } as const;
      await store.append(request({ author: 'bea', role: 'coach', events: [joined] }));
      expect(await risen()).toEqual(['ana', 'desk']);
      // A coach who is one no more hears no more of what they answered.
      await store.append(request({ clientId: 'k2' }));
      expect(await risen()).toEqual(['ana', 'desk']);
      await store.mark('c1', 'ana', { read: 3 });
      expect(await risen()).toEqual(['desk']);
      await store.mark('c1', 'cleo', { read: 3 });
      expect(await risen()).toEqual(['ana', 'desk']);
      store = await setup.reopen();
      expect(await risen()).toEqual([]);
    });

    it.each(['account:ana', 'conversation:c1'] as const)(
      'forgets the texts when the key of %s is destroyed',
      async (owner) => {
        await store.append(start({}));
        await store.append(request({ author: 'bea', clientId: 'k2' }));
        const sent = request({ clientId: 'k3' });
        await store.append(sent);
        await setup.keys.destroy(owner);
        expect(await texts()).toEqual(owner === 'account:ana' ? [null, 'hello', null] : [null, null, null]);
        expect((await store.head('c1'))?.lastSeq).toBe(4);
        await expect(store.append(sent)).rejects.toMatchObject({ code: 'client_id_reused' });
      },
    );

    it('keeps its epoch, and answers the same after it was opened anew', async () => {
      const epoch = store.epoch();
      await store.append(start({}, 'direct', ['bea']));
      await Promise.all(Array.from({ length: 20 }, (_, turn) => store.append(request({ clientId: `k${turn}` }))));
      const look = async () => [
        await store.head('c1'),
        await store.eventsAfter('c1', 0, 100),
        await store.listOf('bea', 9),
      ];
      const before = await look();
      store = await setup.reopen();
      expect(await look()).toEqual(before);
      expect(store.epoch()).toBe(epoch);
    });
  });
}
