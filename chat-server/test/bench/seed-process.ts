/** Fills a data folder with people, their sessions and their conversations, through the real stores. Arguments: folder, plan as JSON. */
import { mkdirSync } from 'node:fs';
import { canonicalBody, type NewEvent } from '../../src/conversations/index.ts';
import { castOf, clientIdOf, type Plan, type Talk } from './cast.ts';
import { accountOf, idOf, SESSIONS_EACH, sessionOf, tokenOf } from './population.ts';
import { quickFiles } from './quick-files.ts';
import { openConversations, openStores } from './stores.ts';

/** Conversations that are written to at once: they share the log's writes. */
const AT_ONCE = 500;

/** Nobody signs in with it. */
const HASH = '$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0c2E$bm9ib2R5IGtub3dzIHRoZSB3b3JkIGZvciB0aGlzIG9uZQ';

const TEXT = 'Trois séries de dix, une minute de repos entre elles, et demain la marche. ';

const [folder, json] = process.argv.slice(2) as [string, string];
const plan = JSON.parse(json) as Plan;
const cast = castOf(plan);
mkdirSync(folder, { recursive: true, mode: 0o700 });
const stores = await openStores(folder, quickFiles);
const conversations = await openConversations(folder, stores, quickFiles);
const now = Date.now();
for (let number = 0; number < plan.accounts; number += 1) {
  await stores.accounts.insert(accountOf(number, HASH));
  for (let session = 0; session < SESSIONS_EACH; session += 1)
    await stores.sessions.insert(sessionOf(number, session, now));
}
let next = 0;
const write = async () => {
  for (let index = next++; index < cast.length; index = next++) await fill(cast[index]!, index);
};
await Promise.all(Array.from({ length: AT_ONCE }, write));
await conversations.close();
await stores.close();
process.send?.({
  tokens: Array.from({ length: plan.accounts }, (_, number) => tokenOf(number, 0)),
  talks: cast,
});
// The parent lets go once it has heard all of it.
process.on('disconnect', () => process.exit());

async function fill({ id, people, events }: Talk, index: number): Promise<void> {
  const [one, other] = people.map(idOf) as [string, string];
  for (let seq = 3; seq <= events; seq += 1) {
    const text = `${TEXT}${seq}`;
    const message: NewEvent = { stream: 'shared', type: 'message', content: { text } };
    await conversations.append({
      conversation: id,
      author: seq % 2 === 1 ? one : other,
      role: 'member',
      clientId: clientIdOf(index, seq),
      // The newest of each conversation lie a second apart.
      at: now - (events - seq) * 60_000 - index * 1_000,
      body: canonicalBody(text, undefined),
      decide: (head) =>
        head
          ? [message]
          : [
              { stream: 'shared', type: 'created', kind: 'direct' },
              { stream: 'shared', type: 'joined', account: one },
              { stream: 'shared', type: 'joined', account: other },
              message,
            ],
    });
    if (seq === 3) seq += 1;
  }
}
