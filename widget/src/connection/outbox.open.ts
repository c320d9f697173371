import type { Link } from './link.ts';
import { Outbox } from './outbox.ts';
import type { OutboxListener } from './outbox.ts';
import { openOutboxStore } from './outbox.store.ts';
import { createTabs } from './tabs.ts';

/** Opens the outbox of an account over the best store that the browser gives. It is loaded once there is something to keep. */
export async function openOutbox(account: string, link: Link, listener: OutboxListener): Promise<Outbox> {
  return new Outbox({ account, store: await openOutboxStore(), link, tabs: createTabs(), listener });
}
