import { randomUUID } from 'node:crypto';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { callControl } from '../src/index.ts';
import { auditLines } from './kit/audit-lines.ts';
import { until } from './kit/client.ts';
import { startTestServer, type TestServer } from './kit/server.ts';
import { befriend, consult, FOR_MANY, newTalker, say } from './kit/talk.ts';

let server: TestServer;
beforeAll(async () => void (server = await startTestServer({ ...FOR_MANY, CONVERSATION_MONTHS: '2' })));
afterAll(() => server.close());
afterEach(() => void vi.useRealTimers());

/** The texts that the store still holds, as everything is taken along. */
async function textsLeft(): Promise<string> {
  const lines: string[] = [];
  for (let run: string | undefined, done = false; !done;) {
    const page = (await callControl(server.dataDir, 'data.export', { run })) as {
      run: string;
      lines: string[];
      done: boolean;
    };
    ({ run, done } = page);
    lines.push(...page.lines);
  }
  return lines.join('\n');
}

/** Moves this process's clock, which the server reads too. */
function letDaysPass(days: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + days * 24 * 60 * 60_000 });
}

it('ends what has had its time: by command, by itself at a start, and again in a folder from before', async () => {
  const [ana, ben] = [await newTalker(server), await newTalker(server)];
  const conversationId = await befriend(ana, ben);
  await say(ana, conversationId, 'plinterwax');
  const { conversationId: asked } = await consult(ana, 'mimsyborogove');
  const coach = await newTalker(server, 'coach');
  await coach.request('desk:label', { conversationId: asked, clientId: randomUUID(), label: 'frondlewick', on: true });
  for (const each of [ana, ben, coach]) each.close();
  const due = { conversations: 2, reports: 0, problems: 0, satisfaction: 0, ratings: 0, voters: 0 };
  expect(await callControl(server.dataDir, 'retention')).toEqual({ ...due, conversations: 0 });
  const backup = `${server.dataDir}-backup`;
  await server.restart(() => cp(server.dataDir, backup, { recursive: true }));

  letDaysPass(70);
  expect(await callControl(server.dataDir, 'retention')).toEqual(due);
  expect(await textsLeft()).toMatch(/plinterwax[^]*mimsyborogove[^]*frondlewick/);
  expect(await callControl(server.dataDir, 'retention', { yes: true })).toEqual(due);
  expect(await auditLines(server, { rule: 'conversations', count: 2 })).toHaveLength(1);
  expect(await textsLeft()).not.toMatch(/plinterwax|mimsyborogove|frondlewick/);
  await expect(callControl(server.dataDir, 'retention', { yes: 1 })).rejects.toMatchObject({ code: 'invalid_payload' });

  // With the newest journal, a folder from before loses them before anybody is served; without it, the round at the start finds them.
  for (const journal of [true, false]) {
    await server.restart(async () => {
      const kept = `${server.dataDir}-kept`;
      await cp(join(server.dataDir, 'expiries'), kept, { recursive: true });
      await rm(server.dataDir, { recursive: true });
      await cp(backup, server.dataDir, { recursive: true });
      if (journal) await cp(kept, join(server.dataDir, 'expiries'), { recursive: true });
      await rm(kept, { recursive: true });
    });
    if (journal) expect(await textsLeft()).not.toMatch(/plinterwax|mimsyborogove|frondlewick/);
    else await until(async () => expect(await textsLeft()).not.toMatch(/plinterwax|mimsyborogove|frondlewick/));
  }
  await rm(backup, { recursive: true });
});
