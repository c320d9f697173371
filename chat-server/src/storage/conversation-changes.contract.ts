import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ConversationStore, NewEvent } from '../conversations/conversation.store.ts';
import { type ConversationStoreUnderTest, request, say, start, withhold } from './conversation.fixture.ts';

function edit(target: number, text: string): NewEvent & { type: 'edited' } {
  return { stream: 'shared', type: 'edited', target, content: { text } };
}

function remove(target: number): NewEvent {
  return { stream: 'shared', type: 'deleted', target };
}

/** What becomes of messages after they were sent, and what others are told of one's progress. */
export function changesContract(name: string, open: () => Promise<ConversationStoreUnderTest>): void {
  describe(`${name} keeps what becomes of messages`, () => {
    let setup: ConversationStoreUnderTest;
    let store: ConversationStore;
    beforeEach(async () => {
      setup = await open();
      store = setup.store;
      // Sequence 1 creates, 2 joins, 3 is a message.
      await store.append(start({}, 'direct', ['bea']));
    });
    afterEach(() => setup.end());

    const change = (clientId: string, at: number, ...events: NewEvent[]) =>
      store.append(request({ clientId, at, body: clientId, events }));
    /** Asserts the same now and after a restart. */
    const always = async (look: () => Promise<void>) => {
      await look();
      store = await setup.reopen();
      await look();
    };

    it('reads a message in the wording of its newest edit, and an edit that was superseded without any', async () => {
      const origin = { url: '/en/', title: 'Hub' };
      await change('k4', 2000, { stream: 'shared', type: 'message', content: { text: 'one', origin }, quotes: 3 });
      await change('k5', 3000, edit(4, 'two'));
      const { events } = await change('k6', 4000, { ...edit(4, 'three'), content: { text: 'three', origin } });
      const base = { stream: 'shared', by: 'ana' };
      const message = {
        ...base,
        ...{ seq: 4, at: 2000, clientId: 'k4', type: 'message', content: { text: 'three', origin }, quotes: 3 },
        change: { type: 'edited', seq: 6, at: 4000 },
      };
      const newest = { ...base, seq: 6, at: 4000, clientId: 'k6', type: 'edited', target: 4 };
      expect(events).toEqual([{ ...newest, content: { text: 'three', origin } }]);
      await always(async () => {
        expect(await store.eventsAfter('c1', 3, 9)).toEqual([
          message,
          { ...base, seq: 5, at: 3000, clientId: 'k5', type: 'edited', target: 4, content: null },
          { ...newest, content: { text: 'three', origin } },
        ]);
        expect(await store.eventsBefore('c1', 5, 1)).toEqual([message]);
        expect(await store.eventsAfter('c1', 2, 1)).toMatchObject([{ content: { text: 'hello' } }]);
      });
    });

    it('reads what was deleted without a text, whatever came before or claims to come after', async () => {
      await change('k4', 2000, edit(3, 'two'));
      await change('k5', 3000, remove(3));
      await change('k6', 4000, edit(3, 'too late'));
      await always(async () => {
        const [message, ...changes] = await store.eventsAfter('c1', 2, 9);
        expect(message).toMatchObject({ content: null, change: { type: 'deleted', seq: 5, at: 3000 } });
        expect(changes).toMatchObject([
          { type: 'edited', content: null },
          { type: 'deleted', target: 3 },
          { type: 'edited', content: null },
        ]);
        expect(await store.countMessages('c1', 0, 'bea')).toBe(0);
        expect((await store.head('c1'))?.lastMessageSeq).toBe(3);
      });
    });

    it('says of a withheld edit that it is one, and raises the revision of its author alone', async () => {
      const before = await Promise.all(['ana', 'bea'].map((account) => store.revision(account, false)));
      await change('k4', 2000, { ...edit(3, 'for me'), withheld: true });
      const after = await Promise.all(['ana', 'bea'].map((account) => store.revision(account, false)));
      expect(after.map((revision, place) => revision > before[place]!)).toEqual([true, false]);
      await always(async () => {
        expect(await store.eventsAfter('c1', 2, 9)).toMatchObject([
          { content: { text: 'for me' }, change: { type: 'edited', seq: 4, withheld: true } },
          { type: 'edited', content: { text: 'for me' }, withheld: true },
        ]);
        expect(await store.messageFacts('c1', 3)).toMatchObject({ deleted: false, withheld: true });
      });
      const [message] = (await change('k5', 3000, edit(3, 'for all'))) && (await store.eventsAfter('c1', 2, 1));
      expect(message).toMatchObject({ content: { text: 'for all' }, change: { seq: 5 } });
      expect(message).not.toHaveProperty('change.withheld');
    });

    it('takes a message and its changes in one append', async () => {
      const { events } = await change('k4', 2000, say('old'), edit(4, 'new'), say('gone'), remove(6));
      const expected = [
        { type: 'message', content: { text: 'new' }, change: { type: 'edited', seq: 5 } },
        { type: 'edited', content: { text: 'new' } },
        { type: 'message', content: null, change: { type: 'deleted', seq: 7 } },
        { type: 'deleted' },
      ];
      expect(events).toMatchObject(expected);
      await always(async () => expect(await store.eventsAfter('c1', 3, 9)).toMatchObject(expected));
    });

    it('answers the repeat of a change, and of what was changed, with the present state', async () => {
      await change('k4', 2000, say('one'));
      await change('k5', 3000, edit(4, 'two'));
      const deletion = await change('k6', 4000, remove(4));
      expect(await change('k6', 9000, remove(4))).toEqual({ ...deletion, repeated: true });
      await always(async () => {
        const message = await change('k4', 9000, say('one'));
        expect(message).toMatchObject({ repeated: true, events: [{ content: null, change: { type: 'deleted' } }] });
        const edited = await change('k5', 9000, edit(4, 'two'));
        expect(edited).toMatchObject({ repeated: true, events: [{ type: 'edited', content: null }] });
      });
    });

    it('tells of a message what decides about changing and quoting it', async () => {
      await change('k4', 2000, withhold('one'));
      await change('k5', 3000, remove(3));
      await always(async () => {
        const told = { by: 'ana', clientId: 'start c1', at: 1000, deleted: true, withheld: false };
        expect(await store.messageFacts('c1', 3)).toEqual(told);
        expect(await store.messageFacts('c1', 4)).toMatchObject({ at: 2000, deleted: false, withheld: true });
        for (const seq of [-1, 0, 1, 5, 6]) expect(await store.messageFacts('c1', seq)).toBeUndefined();
        expect(await store.messageFacts('none', 3)).toBeUndefined();
      });
    });

    it('refuses, as a fault, to change what is no message, or somebody else’s', async () => {
      for (const target of [0, 1, 4, 9]) await expect(change('k4', 2000, edit(target, 'x'))).rejects.toThrow('message');
      const foreign = request({ author: 'bea', clientId: 'k4', events: [remove(3)] });
      await expect(store.append(foreign)).rejects.toThrow('message');
      expect((await store.head('c1'))?.lastSeq).toBe(3);
    });

    it('raises what others may be told of one’s progress, and never beyond what is there', async () => {
      expect(await store.marks('c1')).toEqual([]);
      expect(await store.mark('c1', 'bea', { delivered: 2 })).toEqual({ account: 'bea', delivered: 2, read: 0 });
      expect(await store.mark('c1', 'bea', { read: 1 })).toEqual({ account: 'bea', delivered: 2, read: 1 });
      expect(await store.mark('c1', 'bea', { delivered: 1, read: 0 })).toMatchObject({ delivered: 2, read: 1 });
      expect(await store.mark('c1', 'ana', { read: 99 })).toEqual({ account: 'ana', delivered: 3, read: 3 });
      expect(await store.mark('none', 'ana', { read: 9 })).toEqual({ account: 'ana', delivered: 0, read: 0 });
      await Promise.all([3, 2, 3].map((read) => store.mark('c1', 'bea', { read })));
      await always(async () => {
        expect((await store.marks('c1')).sort((one, other) => (one.account < other.account ? -1 : 1))).toEqual([
          { account: 'ana', delivered: 3, read: 3 },
          { account: 'bea', delivered: 3, read: 3 },
        ]);
        expect(await store.readPosition('c1', 'bea')).toBe(0);
      });
    });

    it('raises the revision of the others with one’s marks, and not one’s own', async () => {
      const revisions = () => Promise.all(['ana', 'bea', 'cleo'].map((account) => store.revision(account, false)));
      const before = await revisions();
      await store.mark('c1', 'bea', { delivered: 2 });
      const after = await revisions();
      expect(after.map((revision, place) => revision - before[place]! > 0)).toEqual([true, false, false]);
      await store.mark('c1', 'bea', { delivered: 2 });
      expect(await revisions()).toEqual(after);
      store = await setup.reopen();
      expect(await revisions()).toEqual(after);
    });
  });
}
