import type { ConversationStore } from '../../conversations/index.ts';

/** Events looked at together. */
const PAGE = 100;

/** Since when a conversation is open that a later event closes: when it was last opened again, or began. Milliseconds since the epoch. */
export async function openedAt(
  store: Pick<ConversationStore, 'eventsBefore'>,
  id: string,
  closedSeq: number,
): Promise<number> {
  for (let before = closedSeq; ;) {
    const page = await store.eventsBefore(id, before, PAGE);
    const opened = page.findLast(({ type }) => type === 'reopened' || type === 'created');
    if (opened) return opened.at;
    const first = page[0];
    if (!first) throw new Error(`${id} has no beginning`);
    before = first.seq;
  }
}
