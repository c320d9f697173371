import type { LineOf } from './data-line.ts';
import { isDesk } from './data-line.ts';
import { LineRefused } from './import-problem.ts';
import type { ImportView } from './import-view.ts';

/** Checks that every message that these events speak of is one, and, where it is changed, its author's. Throws {@link LineRefused}. */
export async function checkTargets(view: ImportView, line: LineOf<'events'>, lastSeq: number): Promise<void> {
  const { conversation, by, events } = line;
  const own = new Set<number>();
  let seq = lastSeq;
  for (const [place, event] of events.entries()) {
    if (!isDesk(event)) seq += 1;
    const named = event.type === 'message' ? event.quotes : 'target' in event ? event.target : undefined;
    if (named !== undefined) {
      const field = `events.${place}.${event.type === 'message' ? 'quotes' : 'target'}`;
      const author = own.has(named) ? by : await view.authorOf(conversation, named);
      if (author === undefined) throw new LineRefused(field, `number ${named} is no message that came before`);
      if ((event.type === 'edited' || event.type === 'deleted') && author !== by)
        throw new LineRefused(field, `number ${named} is somebody else's message`);
    }
    if (event.type === 'message') own.add(seq);
  }
}
