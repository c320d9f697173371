/** A process over the conversations of one folder: opens them, and does what the parent asks for. Arguments: folder, plan as JSON. */
import type { Plan } from './cast.ts';
import { eventOperations } from './event-operations.ts';
import { serveOperations } from './serve-operations.ts';
import { openConversations, openStores } from './stores.ts';

const [folder, plan] = process.argv.slice(2) as [string, string];
const began = performance.now();
const stores = await openStores(folder);
const conversations = await openConversations(folder, stores);
const openedIn = performance.now() - began;
serveOperations(eventOperations(stores, conversations, JSON.parse(plan) as Plan), openedIn, async () => {
  await conversations.close();
  await stores.close();
});
