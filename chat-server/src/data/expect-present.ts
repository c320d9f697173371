import type { ConversationStore, StoredEvent } from '../conversations/index.ts';
import { type EventOfLine, isDesk, type LineOf } from './data-line.ts';
import type { Outcome } from './import-account.ts';
import { LineRefused } from './import-problem.ts';

/** A line whose numbers are taken must be what took them. Texts may be gone, or may have another wording by now, on either side. Throws {@link LineRefused}. */
export async function expectPresent(
  store: ConversationStore,
  line: LineOf<'events'>,
  check: boolean,
): Promise<Outcome> {
  const { conversation, seq, deskSeq, by, clientId } = line;
  const stored = {
    shared: seq === undefined ? [] : await store.eventsAfter(conversation, seq - 1, line.events.length),
    desk: deskSeq === undefined ? [] : await store.eventsAfter(conversation, deskSeq - 1, line.events.length, 'desk'),
  };
  // Only a check looks at lines that an earlier line of the same file has taken the place of, and the store has not.
  if (stored.shared.length + stored.desk.length === 0 && check)
    throw new LineRefused(seq === undefined ? 'deskSeq' : 'seq', 'an earlier line has this number');
  line.events.forEach((event, place) => {
    const found = stored[isDesk(event) ? 'desk' : 'shared'].shift();
    const field = `events.${place}`;
    if (!found) throw new LineRefused(field, 'the conversation here ends before this event');
    if (found.by !== by || found.clientId !== clientId || !isSame(found, event))
      throw new LineRefused(field, `number ${found.seq} is something else here`);
  });
  return 'present';
}

function isSame(stored: StoredEvent, event: EventOfLine): boolean {
  switch (event.type) {
    case 'created':
      return stored.type === 'created' && stored.kind === event.kind;
    case 'joined':
      return stored.type === 'joined' && stored.account === event.account;
    case 'accepted':
    case 'closed':
    case 'reopened':
      return stored.type === event.type;
    case 'message':
      return (
        stored.type === 'message' &&
        stored.quotes === event.quotes &&
        (stored.change !== undefined || isSameText(stored, event.text))
      );
    case 'edited':
      return stored.type === 'edited' && stored.target === event.target && isSameText(stored, event.text);
    case 'deleted':
      return stored.type === 'deleted' && stored.target === event.target;
    case 'assigned':
      return stored.type === 'assigned' && stored.account === event.account;
    case 'rated':
      return stored.type === 'rated' && stored.score === event.score && isSameText(stored, event.words);
    case 'note':
      return stored.type === 'note' && isSameText(stored, event.text);
    case 'labelled':
      return stored.type === 'labelled' && isSameLabel(stored.label, event.label) && stored.on === event.on;
    case 'handed':
      return stored.type === 'handed' && stored.account === event.account && isSameText(stored, event.words);
    case 'flagged':
      return stored.type === 'flagged' && stored.urgency === event.urgency && stored.target === event.target;
  }
}

function isSameLabel(stored: string | null, label: string | null): boolean {
  return stored === null || label === null || stored === label;
}

function isSameText({ content }: { content: { text: string } | null }, text: string | null): boolean {
  return content === null || text === null || content.text === text;
}
