import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ack, ConversationEvent, Sent } from '@repere/protocol';
import { startTestServer, type TestServer } from './kit/server.ts';
import { FOR_MANY, newTalker, type Talker, talkerOf } from './kit/talk.ts';

/** Made-up conversations; more of them with the full run. Each may take five seconds on a busy machine. */
const RUNS = process.env['REPERE_FULL'] ? 400 : 40;

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer(FOR_MANY);
});
afterAll(() => server.close());

/** One thing that somebody does. Numbers choose among what there is. */
type Step =
  | { do: 'write'; coach: boolean; copies: number }
  | { do: 'edit' | 'delete'; which: number; copies: number }
  | { do: 'repeat'; which: number }
  | { do: 'answers' }
  | { do: 'read'; coach: boolean; at: number; limit: number; backwards: boolean }
  | { do: 'restart' };

const nat = (max: number) => fc.nat({ max });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('write' as const),
      coach: fc.boolean(),
      copies: fc.integer({ min: 1, max: 3 }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom('edit' as const, 'edit' as const, 'delete' as const),
      which: nat(20),
      copies: fc.integer({ min: 1, max: 2 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('repeat' as const), which: nat(20) }) },
  { weight: 2, arbitrary: fc.constant({ do: 'answers' as const }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('read' as const),
      coach: fc.boolean(),
      at: nat(30),
      limit: fc.integer({ min: 1, max: 7 }),
      backwards: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'restart' as const }) },
);

/** One thing that was asked to be written, until there is an answer. */
interface Write {
  by: string;
  coach: boolean;
  name: 'message:send' | 'message:edit' | 'message:delete';
  payload: { conversationId: string; clientId: string; text?: string; seq?: number };
  /** What the server has answered, each time. */
  answers: Sent[];
  /** It was refused: what it would change had been deleted. */
  refused?: true;
}

/** A member and a coach who write to each other, over real sockets. */
class Talk {
  #member: Talker;
  #coach: Talker;
  readonly conversationId = randomUUID();
  readonly writes: Write[] = [];
  #underway: Promise<void>[] = [];

  private constructor(member: Talker, coach: Talker) {
    this.#member = member;
    this.#coach = coach;
  }

  static async begin(): Promise<Talk> {
    const talk = new Talk(await newTalker(server), await newTalker(server, 'coach'));
    const payload = { conversationId: talk.conversationId, clientId: randomUUID(), text: 'first' };
    await talk.#member.request('conversation:start', { ...payload, kind: 'coaching' });
    return talk;
  }

  async take(step: Step, turn: number): Promise<void> {
    switch (step.do) {
      case 'write': {
        const payload = { conversationId: this.conversationId, clientId: randomUUID(), text: `words ${turn}` };
        return this.#begin({ coach: step.coach, name: 'message:send', payload }, step.copies);
      }
      case 'edit':
      case 'delete': {
        const known = this.writes.filter(({ name, answers }) => name === 'message:send' && answers.length > 0);
        const target = known[step.which % Math.max(1, known.length)];
        const seq = target?.answers[0]?.event.seq;
        if (!target || seq === undefined) return;
        const payload = { conversationId: this.conversationId, clientId: randomUUID(), seq };
        const { coach } = target;
        if (step.do === 'delete') return this.#begin({ coach, name: 'message:delete', payload }, step.copies);
        const edit = { ...payload, text: `other words ${turn}` };
        return this.#begin({ coach, name: 'message:edit', payload: edit }, step.copies);
      }
      case 'repeat': {
        const write = this.writes[step.which % Math.max(1, this.writes.length)];
        if (write) this.#underway.push(this.#ask(write));
        return;
      }
      case 'answers':
        return this.#settle();
      case 'read':
        return this.#readPage(step);
      case 'restart':
        return this.#restart();
    }
  }

  /** Repeats whatever was not answered, until it is. */
  async end(): Promise<void> {
    await this.#settle();
    for (const write of this.writes) if (write.answers.length === 0 && !write.refused) await this.#ask(write);
  }

  close(): void {
    this.#member.close();
    this.#coach.close();
  }

  /** The whole conversation as one of the two pages it, in one direction and in pages of a size. */
  async readAll(coach: boolean, limit: number, backwards: boolean): Promise<ConversationEvent[]> {
    const all: ConversationEvent[] = [];
    for (let more = true; more;) {
      const where = backwards ? { before: all[0]?.seq ?? Number.MAX_SAFE_INTEGER } : { after: all.at(-1)?.seq ?? 0 };
      const page = await this.#talker(coach).request('events:read', {
        conversationId: this.conversationId,
        limit,
        ...where,
      });
      if (backwards) all.unshift(...page.events);
      else all.push(...page.events);
      more = page.more;
    }
    return all;
  }

  #talker(coach: boolean): Talker {
    return coach ? this.#coach : this.#member;
  }

  #begin(given: Pick<Write, 'coach' | 'name' | 'payload'>, copies: number): void {
    const write: Write = { ...given, by: this.#talker(given.coach).id, answers: [] };
    this.writes.push(write);
    for (let copy = 0; copy < copies; copy += 1) this.#underway.push(this.#ask(write));
  }

  async #ask(write: Write): Promise<void> {
    // A connection that ends gives no answer.
    const answer = (await this.#talker(write.coach)
      .ask(write.name, write.payload)
      .catch(() => undefined)) as Ack<Sent> | undefined;
    if (answer?.ok) write.answers.push(answer.result);
    else if (answer) {
      expect(answer.error).toMatchObject({ code: 'not_found', field: 'seq' });
      write.refused = true;
    }
  }

  async #settle(): Promise<void> {
    await Promise.all(this.#underway);
    this.#underway = [];
  }

  async #restart(): Promise<void> {
    await server.restart();
    await this.#settle();
    this.close();
    this.#member = await talkerOf(server, this.#member.person);
    this.#coach = await talkerOf(server, this.#coach.person);
  }

  /** A page from anywhere has no gap, begins where it was asked to, and holds everything there that was acknowledged before. */
  async #readPage({ coach, at, limit, backwards }: Step & { do: 'read' }): Promise<void> {
    const answered = this.writes.flatMap(({ answers }) => answers.map(({ event }) => event));
    const where = backwards ? { before: at } : { after: at };
    const page = await this.#talker(coach).request('events:read', {
      conversationId: this.conversationId,
      limit,
      ...where,
    });
    const numbers = page.events.map(({ seq }) => seq);
    const first = backwards ? at - numbers.length : at + 1;
    if (!backwards || at <= this.#lastAnswered(answered))
      expect(numbers).toEqual(numbers.map((_, place) => first + place));
    for (const event of answered) {
      const held = page.events.find(({ seq }) => seq === event.seq);
      // Its wording may be a newer one; what it is and whose it is never changes.
      if (held) expect(nameOf(held)).toBe(nameOf(event));
      else if (numbers.length < limit && event.seq > at && !backwards) expect.fail(`${event.seq} is missing`);
    }
  }

  #lastAnswered(answered: readonly ConversationEvent[]): number {
    return Math.max(0, ...answered.map(({ seq }) => seq));
  }
}

/** What never changes of an event. */
function nameOf({ type, seq, by, ...rest }: ConversationEvent): string {
  return [type, seq, by, 'clientId' in rest ? rest.clientId : '', 'target' in rest ? rest.target : ''].join(' ');
}

const TYPES = { 'message:send': 'message', 'message:edit': 'edited', 'message:delete': 'deleted' } as const;

/** Every write is there once, where its answers said, and what was refused came after a deletion. */
function expectOnce(all: readonly ConversationEvent[], writes: readonly Write[]): void {
  for (const { name, by, payload, answers, refused } of writes) {
    const there = all.filter((event) => 'clientId' in event && event.clientId === payload.clientId);
    if (refused) {
      expect(there).toEqual([]);
      expect(all).toContainEqual(expect.objectContaining({ type: 'deleted', target: payload.seq }));
      continue;
    }
    expect(there).toMatchObject([{ type: TYPES[name], by, ...(payload.seq && { target: payload.seq }) }]);
    for (const { event } of answers) expect(nameOf(event)).toBe(there.map(nameOf)[0]);
  }
  const written = all.filter((event) => 'clientId' in event);
  expect(written).toHaveLength(writes.filter(({ refused }) => !refused).length + 1);
}

/** Every message is in the wording of the newest write that concerns it, and no other wording is left anywhere. */
function expectNewest(all: readonly ConversationEvent[], writes: readonly Write[]): void {
  const said = new Map(writes.map(({ payload }) => [payload.clientId, payload.text]));
  for (const event of all) {
    if (event.type !== 'message' && event.type !== 'edited') continue;
    const target = event.type === 'message' ? event.seq : event.target;
    const change = all.findLast(
      (other) => (other.type === 'edited' || other.type === 'deleted') && other.target === target,
    );
    const newest = change ?? event;
    const text = newest.type === 'edited' || newest.type === 'message' ? (said.get(newest.clientId) ?? 'first') : null;
    if (event.type === 'edited') expect(event.text).toBe(event === newest ? text : null);
    else {
      expect(event.text).toBe(text);
      expect(event.change).toEqual(change && { type: change.type, seq: change.seq, at: change.at });
    }
  }
}

const PATIENCE = { timeout: RUNS * 5_000 };

test('any interleaving is one gapless sequence to every reader, with everything in it once', PATIENCE, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 25, size: 'max' }),
      fc.integer({ min: 1, max: 9 }),
      async (steps, limit) => {
        const talk = await Talk.begin();
        try {
          for (const [turn, step] of steps.entries()) await talk.take(step, turn);
          await talk.end();
          const all = await talk.readAll(false, 50, false);
          expect(all.map(({ seq }) => seq)).toEqual(all.map((_, place) => place + 1));
          for (const backwards of [true, false]) expect(await talk.readAll(true, limit, backwards)).toEqual(all);
          expectOnce(all, talk.writes);
          expectNewest(all, talk.writes);
        } finally {
          talk.close();
        }
      },
    ),
    { numRuns: RUNS },
  );
});
