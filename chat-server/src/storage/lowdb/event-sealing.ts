import type { Content, NewEvent, StoredEvent } from '../../conversations/conversation.store.ts';
import { seal, unseal } from '../../core/seal.ts';
import type { AppendRecord, RecordedEvent } from './record.ts';
import type { WorkingKeys } from './working-keys.ts';

/** The part of a record that places an event: what its content is bound to. */
type Place = Pick<AppendRecord, 'conversation' | 'author'>;

/** An event as it goes into the log. */
export function sealEvent(event: NewEvent, seq: number, place: Place, keys: WorkingKeys): RecordedEvent {
  if (event.type !== 'message') return { seq, ...event };
  const { content, ...facts } = event;
  if (content === null) return { seq, ...facts };
  return { seq, ...facts, sealed: seal(keys.seal, JSON.stringify(content), bound(facts.stream, seq, place)) };
}

/** An event as it comes out of the log; without keys its content is gone. An event of a type that this release does not know is `unknown`. */
export function openEvent(event: RecordedEvent, record: AppendRecord, keys: WorkingKeys | undefined): StoredEvent {
  const stored = { seq: event.seq, at: record.at, by: record.author, clientId: record.clientId };
  if (event.stream === 'shared') {
    if (event.type === 'created' && event.kind)
      return { ...stored, stream: 'shared', type: 'created', kind: event.kind };
    if (event.type === 'joined' && event.account !== undefined) {
      return { ...stored, stream: 'shared', type: 'joined', account: event.account };
    }
    if (event.type === 'accepted') return { ...stored, stream: 'shared', type: 'accepted' };
    if (event.type === 'message') {
      const { sealed } = event;
      const content =
        keys && sealed !== undefined ? openContent(keys, sealed, bound('shared', event.seq, record)) : null;
      return { ...stored, stream: 'shared', type: 'message', content, ...(event.withheld && { withheld: true }) };
    }
  }
  return { ...stored, stream: event.stream, type: 'unknown' };
}

function openContent(keys: WorkingKeys, sealed: string, facts: string): Content {
  return JSON.parse(unseal(keys.seal, sealed, facts)) as Content;
}

function bound(stream: string, seq: number, { conversation, author }: Place): string {
  return `${conversation}|${stream}|${seq}|${author}`;
}
