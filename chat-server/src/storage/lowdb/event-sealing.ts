import type { Content, NewEvent, StoredEvent } from '../../conversations/conversation.store.ts';
import { seal, unseal } from '../../core/seal.ts';
import { isBlank } from './blank.ts';
import type { AppendRecord, RecordedEvent } from './record.ts';
import type { WorkingKeys } from './working-keys.ts';

/** The part of a record that places an event: what its content is bound to. */
type Place = Pick<AppendRecord, 'conversation' | 'author'>;

/** What an event says that has to be sealed; `null` where there is nothing of it. */
export function contentOf(event: NewEvent): Content | null {
  if (event.type === 'labelled') return event.label === null ? null : { text: event.label };
  return 'content' in event ? event.content : null;
}

/** An event as it goes into the log. `target`: of one that is `labelled`, the number of the one whose place it takes. */
export function sealEvent(
  event: NewEvent,
  seq: number,
  place: Place,
  keys: WorkingKeys,
  target?: number,
): RecordedEvent {
  const facts = factsOf(event);
  const content = contentOf(event);
  return {
    seq,
    ...facts,
    ...(target !== undefined && { target }),
    ...(content && { sealed: seal(keys.seal, JSON.stringify(content), bound(facts.stream, seq, place)) }),
  };
}

function factsOf(event: NewEvent): Omit<RecordedEvent, 'seq'> {
  if ('content' in event) {
    const { content: _, ...facts } = event;
    return facts;
  }
  if (event.type !== 'labelled') return event;
  const { label: _, ...facts } = event;
  return facts;
}

/** An event as it was appended; without keys its content is gone. An event of a type that this release does not know is `unknown`. */
export function openEvent(event: RecordedEvent, record: AppendRecord, keys: WorkingKeys | undefined): StoredEvent {
  const stored = { seq: event.seq, at: record.at, by: record.author, clientId: record.clientId };
  const { sealed } = event;
  const content =
    keys && sealed !== undefined && !isBlank(sealed)
      ? openContent(keys, sealed, bound(event.stream, event.seq, record))
      : keys && event.label !== undefined
        ? { text: event.label }
        : null;
  return { ...stored, ...(readEvent(event, content) ?? { stream: event.stream, type: 'unknown' }) };
}

/** What a recorded event says, where this release knows its type. */
function readEvent(event: RecordedEvent, content: Content | null): NewEvent | undefined {
  const { stream, type, kind, account, target } = event;
  const withheld = event.withheld && { withheld: true as const };
  const quotes = event.quotes !== undefined && { quotes: event.quotes };
  switch (`${stream} ${type}`) {
    case 'shared created':
      return kind && { stream: 'shared', type: 'created', kind };
    case 'shared joined':
      return account ? { stream: 'shared', type: 'joined', account } : undefined;
    case 'shared accepted':
      return { stream: 'shared', type: 'accepted' };
    case 'shared message':
      return { stream: 'shared', type: 'message', content, ...quotes, ...withheld };
    case 'shared edited':
      return target === undefined ? undefined : { stream: 'shared', type: 'edited', target, content, ...withheld };
    case 'shared deleted':
      return target === undefined ? undefined : { stream: 'shared', type: 'deleted', target, ...withheld };
    case 'shared assigned':
      return { stream: 'shared', type: 'assigned', account: account ?? null };
    case 'shared closed':
      return { stream: 'shared', type: 'closed' };
    case 'shared reopened':
      return { stream: 'shared', type: 'reopened' };
    case 'shared rated':
      return {
        stream: 'shared',
        type: 'rated',
        score: event.score ?? 0,
        ...(target !== undefined && { target }),
        content,
      };
    case 'desk note':
      return { stream: 'desk', type: 'note', content };
    case 'desk labelled':
      return { stream: 'desk', type: 'labelled', label: content?.text ?? null, on: event.on ?? true };
    case 'desk handed':
      return account ? { stream: 'desk', type: 'handed', account, content } : undefined;
    case 'desk flagged':
      return event.urgency && target !== undefined
        ? { stream: 'desk', type: 'flagged', urgency: event.urgency, target }
        : undefined;
    default:
      return undefined;
  }
}

function openContent(keys: WorkingKeys, sealed: string, facts: string): Content {
  return JSON.parse(unseal(keys.seal, sealed, facts)) as Content;
}

function bound(stream: string, seq: number, { conversation, author }: Place): string {
  return `${conversation}|${stream}|${seq}|${author}`;
}
