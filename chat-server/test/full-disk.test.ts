import { randomUUID } from 'node:crypto';
import type { VotesPage } from '@repere/protocol';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Files } from '../src/core/files.ts';
import { callControl } from '../src/index.ts';
import { reportId } from '../src/reports/report-id.ts';
import { ask, fromAnewAddress, mailedCode, mailsTo } from './kit/ask.ts';
import { PASSWORD, type Person, registration, signIn } from './kit/person.ts';
import { setUpSecondFactor } from './kit/second-factor.ts';
import { startTestServer, type TestServer } from './kit/server.ts';
import { befriend, FOR_MANY, newTalker, opening, type Talker, transcript, write } from './kit/talk.ts';
import { totp } from './kit/totp.ts';

/** How many more files or records the disk has room for. Removing always works, as on a real one. */
const disk = vi.hoisted(() => ({ room: Infinity }));

vi.mock(import('../src/storage/files/node-files.ts'), async (original) => {
  const { nodeFiles } = await original();
  const use = () => {
    if (disk.room <= 0) throw Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC', syscall: 'write' });
    disk.room -= 1;
  };
  const files: Files = {
    ...nodeFiles,
    async createSynced(path, data) {
      // A mail that has left is on nobody's disk.
      if (!path.includes('/mail/')) use();
      return nodeFiles.createSynced(path, data);
    },
    async open(path) {
      const handle = await nodeFiles.open(path);
      return {
        ...handle,
        async write(data, position) {
          use();
          return handle.write(data, position);
        },
        async writeSynced(data, position) {
          use();
          return handle.writeSynced(data, position);
        },
      };
    },
  };
  return { nodeFiles: files };
});

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer(FOR_MANY);
});
afterAll(async () => {
  disk.room = Infinity;
  await server.close();
});

const NEW_PASSWORD = 'cedar over water';

/** What becomes of one request: `ok`, or the code of its refusal. */
type Outcome = string;

/**
 * Runs a step with room for no write, then for one, and so on until it is done; whenever it was refused, it has to be possible again as
 * soon as there is room. `prepare` makes the step for somebody new each time, `check` looks at what holds afterwards.
 */
async function fillUp(prepare: () => Promise<{ step(): Promise<Outcome>; check?(): Promise<void> }>): Promise<void> {
  for (let room = 0; room < 20; room += 1) {
    const { step, check } = await prepare();
    await settled();
    disk.room = room;
    const outcome = await step().finally(() => (disk.room = Infinity));
    if (outcome !== 'ok') {
      expect(outcome, `with room for ${room} writes`).toBe('not_stored');
      expect(await step(), `again, after room for ${room} writes`).toBe('ok');
    }
    await check?.();
    if (outcome === 'ok') return expect(room).toBeGreaterThan(0);
  }
  expect.fail('twenty writes were not enough');
}

/** Nothing of what came before still writes. */
async function settled(): Promise<void> {
  await mailedCode(server, 'nobody@example.org').catch(() => undefined);
}

async function outcomeOf(answer: ReturnType<typeof ask>): Promise<Outcome> {
  const { status, code } = await answer;
  return code ?? (status < 300 ? 'ok' : String(status));
}

let made = 0;
/** Somebody new, made as the owner makes accounts. */
async function somebody(): Promise<Person> {
  const talker = await newTalker(server);
  talker.close();
  return talker.person;
}

const as = ({ cookie }: Person) => ({ cookie, ...fromAnewAddress() });
const enters = async (email: string, password: string) =>
  (await signIn(server, email, password, fromAnewAddress())).me.id;

/** Where all but the session was stored, the code has done its work, and the password opens. */
async function orEnters(answer: ReturnType<typeof ask>, email: string, password = PASSWORD): Promise<Outcome> {
  const outcome = await outcomeOf(answer);
  if (outcome !== 'wrong_code') return outcome;
  return outcomeOf(ask(server, 'signIn', { email, password }, fromAnewAddress()));
}

describe('a disk that fills up loses nothing of', () => {
  it('a registration', () =>
    fillUp(async () => {
      const wanted = registration(`full-${(made += 1)}`);
      let id: unknown;
      return {
        step: async () => {
          const answer = await ask(server, 'register', wanted, fromAnewAddress());
          id = answer.body['registration'];
          return answer.code ?? 'ok';
        },
        check: async () => {
          const code = await mailedCode(server, wanted.email);
          const confirmed = await ask(server, 'confirmRegistration', { registration: id, code }, fromAnewAddress());
          expect(confirmed.status).toBe(201);
        },
      };
    }));

  it('a confirmation', () =>
    fillUp(async () => {
      const wanted = registration(`sure-${(made += 1)}`);
      const { body } = await ask(server, 'register', wanted, fromAnewAddress());
      const code = await mailedCode(server, wanted.email);
      return {
        step: () => orEnters(ask(server, 'confirmRegistration', { ...body, code }, fromAnewAddress()), wanted.email),
        check: async () => void (await enters(wanted.email, PASSWORD)),
      };
    }));

  it('a sign-in', () =>
    fillUp(async () => {
      const { email } = await somebody();
      return { step: () => outcomeOf(ask(server, 'signIn', { email, password: PASSWORD }, fromAnewAddress())) };
    }));

  it('a sign-in with a recovery code', () =>
    fillUp(async () => {
      const person = await somebody();
      const { recoveryCodes } = await setUpSecondFactor(server, person);
      const { email } = person;
      return {
        // A code is spent before the session is written: who comes again takes the next one.
        step: async () => {
          const { body, code } = await ask(server, 'signIn', { email, password: PASSWORD }, fromAnewAddress());
          if (code !== undefined) return code;
          const answer = { ...body, code: recoveryCodes.shift() };
          return outcomeOf(ask(server, 'signInWithCode', answer, fromAnewAddress()));
        },
      };
    }));

  it('the reset of a password', () =>
    fillUp(async () => {
      const { email } = await somebody();
      const { body } = await ask(server, 'forgotPassword', { email, language: 'en' }, fromAnewAddress());
      const reset = { ...body, code: await mailedCode(server, email), password: NEW_PASSWORD };
      return {
        step: () => orEnters(ask(server, 'resetPassword', reset, fromAnewAddress()), email, NEW_PASSWORD),
        check: async () => void (await enters(email, NEW_PASSWORD)),
      };
    }));

  it('another password', () =>
    fillUp(async () => {
      const person = await somebody();
      const other = await signIn(server, person.email, PASSWORD, fromAnewAddress());
      return {
        step: () => outcomeOf(ask(server, 'changePassword', { password: NEW_PASSWORD }, as(person))),
        check: async () => {
          await enters(person.email, NEW_PASSWORD);
          expect((await ask(server, 'session', undefined, as(other))).status).toBe(401);
          expect((await ask(server, 'session', undefined, as(person))).status).toBe(200);
        },
      };
    }));

  it('another address', () =>
    fillUp(async () => {
      const person = await somebody();
      const email = `new-${(made += 1)}@example.org`;
      const { body } = await ask(server, 'changeAddress', { email }, as(person));
      const code = await mailedCode(server, email);
      return {
        step: () => outcomeOf(ask(server, 'confirmAddress', { ...body, code }, as(person))),
        check: async () => expect(await enters(email, PASSWORD)).toBe(person.me.id),
      };
    }));

  it('a second factor', () =>
    fillUp(async () => {
      const person = await somebody();
      const offer = await ask(server, 'offerSecondFactor', undefined, as(person));
      const code = totp(offer.body['secret'] as string, Date.now());
      return {
        step: () => outcomeOf(ask(server, 'enableSecondFactor', { code }, as(person))),
        check: async () => {
          const { body } = await ask(server, 'session', undefined, as(person));
          expect(body).toMatchObject({ me: { secondFactor: true } });
        },
      };
    }));

  it('a profile', () =>
    fillUp(async () => {
      const person = await somebody();
      const profile = {
        ...{ name: 'Lena Full', handle: `lena-${(made += 1)}`, about: '', language: 'fr', units: 'metric' },
        ...{ findable: true, showPresence: false },
      };
      return {
        step: () => outcomeOf(ask(server, 'saveProfile', profile, as(person))),
        check: async () => {
          const { body } = await ask(server, 'session', undefined, as(person));
          expect(body).toMatchObject({ me: { handle: profile.handle, name: 'Lena Full' } });
        },
      };
    }));

  it('an erasure', () =>
    fillUp(async () => {
      const person = await somebody();
      return {
        step: () => outcomeOf(ask(server, 'eraseAccount', undefined, as(person))),
        check: async () => {
          const cancelled = await ask(server, 'cancelErasure', undefined, as(person));
          expect(cancelled.status).toBe(200);
        },
      };
    }));

  describe('what people tell each other:', () => {
    const asked = async (who: Talker, name: string, payload: unknown): Promise<Outcome> => {
      const answer = await who.ask(name, payload);
      return answer.ok ? 'ok' : answer.error.code;
    };

    it('a beginning', () =>
      fillUp(async () => {
        const [ana, ben] = [await newTalker(server), await newTalker(server)];
        const wanted = opening(ana, ben);
        return {
          step: () => asked(ana, 'conversation:start', wanted),
          check: async () => {
            expect((await transcript(ana, wanted.conversationId)).filter((text) => text === 'Hello?')).toHaveLength(1);
            [ana, ben].forEach((each) => each.close());
          },
        };
      }));

    it('a message', () =>
      fillUp(async () => {
        const [ana, ben] = [await newTalker(server), await newTalker(server)];
        const conversationId = await befriend(ana, ben);
        const message = { conversationId, clientId: randomUUID(), text: 'Once.' };
        return {
          step: () => asked(ana, 'message:send', message),
          check: async () => {
            expect((await transcript(ben, conversationId)).filter((text) => text === 'Once.')).toHaveLength(1);
            [ana, ben].forEach((each) => each.close());
          },
        };
      }));

    it.each(['accept', 'ignore', 'decline'])('the answer "%s"', (answer) =>
      fillUp(async () => {
        const [ana, ben] = [await newTalker(server), await newTalker(server)];
        const { conversationId } = await write(ana, ben);
        return { step: () => asked(ben, 'request:answer', { conversationId, answer }) };
      }),
    );

    it('a block, and its end', () =>
      fillUp(async () => {
        const [ana, ben] = [await newTalker(server), await newTalker(server)];
        return {
          step: () => asked(ana, 'person:block', { account: ben.id }),
          check: async () => {
            disk.room = 0;
            expect(await asked(ana, 'person:unblock', { account: ben.id })).toBe('not_stored');
            disk.room = Infinity;
            expect((await ana.request('people:blocked', {})).people).toHaveLength(1);
            expect(await asked(ana, 'person:unblock', { account: ben.id })).toBe('ok');
          },
        };
      }));

    it('a report', () =>
      fillUp(async () => {
        const [ana, ben] = [await newTalker(server), await newTalker(server)];
        const wanted = { clientId: randomUUID(), reason: 'spam', words: 'Look.', account: ben.id };
        return { step: () => asked(ana, 'report:file', wanted) };
      }));

    it('a decision about a report, and the mail that follows from it', () =>
      fillUp(async () => {
        const [ana, ben, admin] = [await newTalker(server), await newTalker(server), await newTalker(server, 'admin')];
        const clientId = randomUUID();
        await ana.request('report:file', { clientId, reason: 'spam', account: ben.id });
        const wanted = { report: reportId(ana.id, clientId), decision: 'warn', words: 'Once.' };
        return {
          step: () => asked(admin, 'report:decide', wanted),
          check: async () => {
            expect(await mailsTo(server, ben.person.email)).toHaveLength(1);
            [ana, ben, admin].forEach((each) => each.close());
          },
        };
      }));
  });

  it('a problem', () =>
    fillUp(async () => {
      const problem = { clientId: randomUUID(), page: '/en/', what: 'Broken' };
      return { step: () => outcomeOf(ask(server, 'reportProblem', problem, fromAnewAddress())) };
    }));

  it('a vote, which counts once', () =>
    fillUp(async () => {
      const count = async () =>
        ((await callControl(server.dataDir, 'votes.list', {})) as VotesPage).pages[0]?.helpful ?? 0;
      const before = await count();
      const vote = { page: '/en/', voter: randomUUID(), helpful: true };
      return {
        step: () => outcomeOf(ask(server, 'vote', vote, fromAnewAddress())),
        check: async () => expect(await count()).toBe(before + 1),
      };
    }));
});
