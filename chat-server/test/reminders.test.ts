import { readdir } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { callControl } from '../src/index.ts';
import { mailsTo } from './kit/ask.ts';
import { until } from './kit/client.ts';
import { startTestServer, type TestServer } from './kit/server.ts';
import { consult, FOR_MANY, newTalker, say, type Talker, talkerOf } from './kit/talk.ts';

const MINUTE = 60_000;
const SITE = 'https://repere.example';
const [ASKED, ANSWERED] = ['zumbelquist', 'krottelwame'];

let server: TestServer;
let channel: Server;
let posted: string[];
beforeEach(async () => {
  // The rounds of the server and its clock, which a test moves by hand; everything else takes the time it takes.
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
  posted = [];
  channel = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      posted.push(body);
      response.end('ok');
    });
  });
  await new Promise<void>((resolve) => void channel.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  await server.close();
  channel.closeAllConnections();
  channel.close();
  vi.useRealTimers();
});

/** Lets so many minutes pass, with a round of reminders at their end. Clients drop their connections when the clock jumps. */
async function pass(minutes: number): Promise<void> {
  vi.setSystemTime(Date.now() + (minutes - 1) * MINUTE);
  await vi.advanceTimersByTimeAsync(MINUTE);
}

async function ask(member: Talker): Promise<string> {
  return (await consult(member, `About ${ASKED}`)).conversationId;
}

describe('a member whose answer waits unread', () => {
  it('is mailed once until they read it, also over a restart, without a word of it', async () => {
    server = await startTestServer({ ...FOR_MANY, PUBLIC_URL: SITE });
    let [member, sam] = [await newTalker(server), await newTalker(server, 'coach')];
    const conversationId = await ask(member);
    const { event } = await say(sam, conversationId, `Take ${ANSWERED}`);
    const mails = () => mailsTo(server, member.person.email);
    await pass(58);
    expect(await mails()).toEqual([]);
    await pass(3);
    await until(async () => expect(await mails()).toHaveLength(1));
    const [mail = ''] = await mails();
    expect(mail).toContain('An answer waits for you');
    expect(mail).toContain(`${SITE}/en/`);
    expect(mail).not.toMatch(new RegExp(`${ASKED}|${ANSWERED}`));
    await pass(60);
    await server.restart();
    for (let round = 0; round < 3; round += 1) await pass(5);
    expect(await mails()).toHaveLength(1);

    [member, sam] = [await talkerOf(server, member.person), await talkerOf(server, sam.person)];
    await member.request('conversation:mark-read', { conversationId, seq: event.seq });
    await say(sam, conversationId, 'And another thing.');
    await pass(62);
    await until(async () => expect(await mails()).toHaveLength(2));
    const remembered = () => readdir(join(server.dataDir, 'reminders'), { recursive: true });
    expect(await remembered()).toContainEqual(expect.stringContaining(member.id));
    await callControl(server.dataDir, 'account.erase', { handle: member.person.me.handle, now: true });
    expect(await remembered()).not.toContainEqual(expect.stringContaining(member.id));
  });
});

describe('coaches whose desk is closed', () => {
  const hook = () => `http://127.0.0.1:${(channel.address() as AddressInfo).port}/services/T0`;

  it('are told once in the channel of the team when somebody has waited for long, and not while a desk is open', async () => {
    server = await startTestServer({ ...FOR_MANY, PUBLIC_URL: SITE, DESK_HOOK_URL: hook() });
    const [member, sam] = [await newTalker(server), await newTalker(server, 'coach')];
    await ask(member);
    await pass(40);
    expect(posted).toEqual([]);
    sam.close();
    await until(async () => {
      await pass(1);
      expect(posted).toHaveLength(1);
    });
    const { text } = JSON.parse(posted[0] ?? '') as { text: string };
    expect(text).toMatch(/Somebody has waited for an answer for 4\d min\. https:\/\/repere\.example\/en\/coach\//);
    expect(text).not.toContain(ASKED);
    await server.restart();
    await pass(30);
    expect(posted).toHaveLength(1);
    expect(await mailsTo(server, sam.person.email)).toEqual([]);
  });

  it('are mailed where there is no channel, or none that answers', async () => {
    channel.close();
    server = await startTestServer({ ...FOR_MANY, PUBLIC_URL: SITE, DESK_HOOK_URL: 'http://127.0.0.1:1/' });
    const [member, sam] = [await newTalker(server), await newTalker(server, 'coach')];
    await ask(member);
    sam.close();
    const mails = () => mailsTo(server, sam.person.email);
    await until(async () => {
      await pass(31);
      expect(await mails()).toHaveLength(1);
    });
    expect((await mails())[0]).toContain(`${SITE}/en/coach/`);
    expect((await mails())[0]).not.toContain(ASKED);
    await pass(30);
    expect(await mails()).toHaveLength(1);
  });
});
