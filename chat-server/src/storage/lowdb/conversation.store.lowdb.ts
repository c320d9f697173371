import type { Marks } from '@repere/protocol';
import { AppError } from '../../core/app-error.ts';
import type { Files } from '../../core/files.ts';
import type { KeyRing } from '../../core/key-ring.ts';
import { bodyMac, sameMac } from '../../core/seal.ts';
import { Turns } from '../../core/turns.ts';
import type {
  Appended,
  AppendRequest,
  ConversationStore,
  Head,
  MessageFacts,
  NewEvent,
  StoredEvent,
  Stream,
} from '../../conversations/conversation.store.ts';
import { isBlank } from './blank.ts';
import type { Conversation } from './conversation.ts';
import { ConversationIndex } from './conversation-index.ts';
import { checkShape } from './check-shape.ts';
import { EventLog, type CommitSample } from './event-log.ts';
import { EventReader } from './event-reader.ts';
import { sealEvent } from './event-sealing.ts';
import { LabelReader } from './label-reader.ts';
import { MessagesAhead, type PlainMessage } from './messages-ahead.ts';
import { type AppendRecord, decodeRecord, encodeRecord, type RecordedEvent } from './record.ts';
import { Redactor } from './redactor.ts';
import type { Repair } from './segment-load.ts';
import { WorkUnderWay } from './work-under-way.ts';
import { WorkingKeyCache, type WorkingKeys } from './working-keys.ts';

const SEGMENT_BYTES = 64 * 1024 * 1024;

/** Stands for whoever was erased before their events came here. No account and no conversation has this name. */
const NOBODY = 'nobody';

export interface ConversationStoreOptions {
  files: Files;
  /** Folder of the log, made where it is missing; `<folder>.json` beside it remembers what was durable. */
  folder: string;
  keys: KeyRing;
  /** Distinguishes this store from one restored in its place. */
  epoch: string;
  /** A segment of the log is closed before it grows beyond this many bytes; 64 MiB unless said. */
  segmentBytes?: number;
  /** Told of a torn tail that was cut at the start. */
  onRepair?(repair: Repair): void;
  /** Told once when an fsync, or an overwriting, has failed: the process must end. */
  onFatal(error: Error): void;
  /** Told what each group commit took. */
  observe?(sample: CommitSample): void;
}

/** Behind what a message is appended: the last number there, and what the log had refused by then. */
interface Place {
  conversation: Conversation;
  last: number;
  refusals: number;
}

export interface EmbeddedConversationStore extends ConversationStore {
  /** Resolves when nothing is being appended any more. */
  drain(): Promise<void>;
  /** Refuses what comes from now on, makes durable what came before, and lets the files go. */
  close(): Promise<void>;
}

/** Opens the conversations of a data folder. Throws `DamagedLogError` where something durable is missing or changed. */
export async function openConversationStore(options: ConversationStoreOptions): Promise<EmbeddedConversationStore> {
  const { files, folder, segmentBytes = SEGMENT_BYTES, onRepair, onFatal, observe } = options;
  const index = new ConversationIndex();
  const log = await EventLog.open({
    files,
    folder,
    segmentBytes,
    visit: ({ version, json }, location) => index.apply(decodeRecord(version, json), location),
    onRepair,
    onFatal,
    observe,
  });
  index.queues();
  const redactor = new Redactor(log, index);
  try {
    await redactor.finish();
  } catch (error) {
    await log.close();
    throw error;
  }
  return new LogConversationStore(log, index, redactor, new WorkingKeyCache(options.keys), options.epoch);
}

/** Conversations on the event log: the index says where, the log holds what. */
class LogConversationStore implements EmbeddedConversationStore {
  readonly #log: EventLog;
  readonly #index: ConversationIndex;
  readonly #keys: WorkingKeyCache;
  readonly #reader: EventReader;
  readonly #labels: LabelReader;
  readonly #redactor: Redactor;
  readonly #epoch: string;
  readonly #turns = new Turns();
  readonly #ahead = new MessagesAhead();
  /** Appends, by author. */
  readonly #underWay = new WorkUnderWay();

  constructor(log: EventLog, index: ConversationIndex, redactor: Redactor, keys: WorkingKeyCache, epoch: string) {
    this.#log = log;
    this.#index = index;
    this.#keys = keys;
    this.#reader = new EventReader(log, index, keys);
    this.#labels = new LabelReader(this.#reader, keys);
    this.#redactor = redactor;
    this.#epoch = epoch;
  }

  append(request: AppendRequest): Promise<Appended> {
    return this.#underWay.follow(request.author, this.#append(request));
  }

  async has(conversation: string, author: string, clientId: string): Promise<boolean> {
    return (await this.#reader.find({ conversation, author, clientId })) !== undefined;
  }

  settled(author: string): Promise<void> {
    return this.#underWay.settled(author);
  }

  async #append(request: AppendRequest): Promise<Appended> {
    const { appended } = await this.#turns.take(request.conversation, () => this.#take(request));
    return appended;
  }

  /** Ends when the next one may be decided: behind a plain message, once the log has it; behind all else, once it is durable. */
  async #take(request: AppendRequest): Promise<{ appended: Appended | Promise<Appended> }> {
    const { conversation } = request;
    let { refusals } = this.#log;
    if (!this.#ahead.admits(request, refusals)) {
      await this.#ahead.settled(conversation);
      ({ refusals } = this.#log);
    }
    const earlier = await this.#reader.find(request);
    if (earlier) return { appended: await this.#repeat(request, earlier) };
    const found = this.#index.find(conversation);
    const durable =
      found && (found.desk.labels().length > 0 ? await this.#head(found, request.author) : found.head(request.author));
    const head = durable && this.#ahead.lead(durable);
    const events = await request.decide(head);
    checkShape(head, events, request.erased);
    const message = found && head && this.#ahead.plainOf(request, head, events);
    const keys = message && (await this.#keys.obtain(request.author, conversation));
    if (!keys) await this.#ahead.settled(conversation);
    // What is refused takes with it all that waits, and the numbers that were given out behind it.
    if (this.#log.refusals !== refusals)
      throw new AppError('not_stored', { message: 'what it was decided upon may not have been stored' });
    return {
      appended: keys
        ? this.#send(request, { conversation: found, last: head.lastSeq, refusals }, message, keys)
        : await this.#store(request, head, events),
    };
  }

  async head(conversation: string, viewer?: string): Promise<Head | undefined> {
    const found = this.#index.find(conversation);
    return found && this.#head(found, viewer);
  }

  settle(conversation: string): Promise<void> {
    return this.#turns.take(conversation, () => this.#ahead.settled(conversation));
  }

  eventsAfter(conversation: string, after: number, limit: number, stream: Stream = 'shared'): Promise<StoredEvent[]> {
    const from = Math.max(0, after);
    return this.#reader.between(conversation, from, from + limit, stream);
  }

  eventsBefore(conversation: string, before: number, limit: number, stream: Stream = 'shared'): Promise<StoredEvent[]> {
    const last = this.#index.find(conversation)?.records(stream).length ?? 0;
    const to = Math.max(0, Math.min(before - 1, last));
    return this.#reader.between(conversation, Math.max(0, to - limit), to, stream);
  }

  async listOf(...[account, limit, below]: Parameters<ConversationStore['listOf']>): Promise<Head[]> {
    return this.#heads(this.#index.of(account)?.page(limit, below) ?? [], account);
  }

  async listKind(...[kind, limit, below]: Parameters<ConversationStore['listKind']>): Promise<Head[]> {
    return this.#heads(this.#index.kind(kind).page(limit, below));
  }

  /** Takes turns per reader, so that two tabs reading at once cost one record where one would do. A position never passes the last number. */
  markRead(conversation: string, account: string, seq: number): Promise<number> {
    return this.#turns.take(`${conversation} read by ${account}`, async () => {
      const found = this.#index.find(conversation);
      if (!found) return 0;
      const target = Math.min(seq, found.records('shared').length);
      if (target > found.position(account)) {
        const record = { type: 'read', conversation, account, seq: target } as const;
        this.#index.apply(record, await this.#log.append(encodeRecord(record)));
      }
      return found.position(account);
    });
  }

  async readPosition(conversation: string, account: string): Promise<number> {
    return this.#index.find(conversation)?.position(account) ?? 0;
  }

  /** Takes turns per account, as {@link markRead} does. */
  mark(conversation: string, account: string, { delivered = 0, read = 0 }: Partial<Marks>): Promise<Marks> {
    return this.#turns.take(`${conversation} marked by ${account}`, async () => {
      const found = this.#index.find(conversation);
      if (!found) return { account, delivered: 0, read: 0 };
      const last = found.records('shared').length;
      const known = found.marksOf(account);
      const next = {
        account,
        delivered: Math.max(known.delivered, Math.min(Math.max(delivered, read), last)),
        read: Math.max(known.read, Math.min(read, last)),
      };
      if (next.delivered > known.delivered || next.read > known.read) {
        const record = { type: 'marks', conversation, ...next } as const;
        this.#index.apply(record, await this.#log.append(encodeRecord(record)));
      }
      return found.marksOf(account);
    });
  }

  async marks(conversation: string): Promise<Marks[]> {
    return this.#index.find(conversation)?.marks() ?? [];
  }

  async messageFacts(conversation: string, seq: number): Promise<MessageFacts | undefined> {
    const event = await this.#reader.bare(conversation, seq);
    if (event?.type !== 'message') return undefined;
    const { by, at, clientId } = event;
    const change = this.#index.find(conversation)?.change(seq);
    const withheld = event.withheld === true || change?.withheld === true;
    return { by, at, clientId, deleted: change?.type === 'deleted', withheld };
  }

  async listQueue(...[filter, limit, below]: Parameters<ConversationStore['listQueue']>): Promise<Head[]> {
    return this.#heads(this.#index.queues().page(filter, limit, below));
  }

  async listCarers(): Promise<string[]> {
    return this.#index.queues().carers();
  }

  async countMessages(conversation: string, after: number, except: string): Promise<number> {
    return this.#index.find(conversation)?.countMessages(after, except) ?? 0;
  }

  async countWaiting(conversation: string): Promise<number> {
    return this.#index.find(conversation)?.waiting ?? 0;
  }

  async countRatingWords(before: number): Promise<number> {
    return this.#withRatingWords(before).reduce((sum, { desk }) => sum + desk.ratingWords(before).length, 0);
  }

  async forgetRatingWords(before: number): Promise<number> {
    let count = 0;
    for (const conversation of this.#withRatingWords(before))
      count += await this.#turns.take(conversation.id, () => this.#forget(conversation, before));
    return count;
  }

  async revision(account: string, desk: boolean): Promise<number> {
    return this.#index.revision(account, desk);
  }

  epoch(): string {
    return this.#epoch;
  }

  async drain(): Promise<void> {
    await this.#turns.settled();
    await this.#ahead.settled();
  }

  async close(): Promise<void> {
    await this.drain();
    await this.#log.close();
  }

  /** Hands a plain message to the log, which it must reach before anything else may be decided here. */
  #send(request: AppendRequest, { conversation, last, refusals }: Place, message: PlainMessage, keys: WorkingKeys) {
    const { author, clientId, at } = request;
    const event = sealEvent(message, last + 1, request, keys);
    const record = recordOf(request, keys, [event]);
    const written = this.#log.append(encodeRecord(record)).then(
      (location): Appended => {
        this.#ahead.remove(conversation.id);
        this.#index.apply(record, location);
        const stored = { seq: event.seq, at, by: author, clientId, ...message };
        return { head: conversation.head(author), events: [stored], repeated: false };
      },
      (error: unknown) => {
        this.#ahead.remove(conversation.id);
        throw error;
      },
    );
    this.#ahead.add(request, refusals, written);
    return written;
  }

  async #store(request: AppendRequest, head: Head | undefined, decided: NewEvent[]): Promise<Appended> {
    const { conversation, author, clientId, at } = request;
    // What holds no content lies under keys of nobody, because those that it lay under are retired or will be.
    const keys = await (request.erased ? this.#keys.obtain(NOBODY, NOBODY) : this.#keys.obtain(author, conversation));
    const last = { shared: head?.lastSeq ?? 0, desk: head?.lastDeskSeq ?? 0 };
    // What changes nothing, as next to every append, need not be planned, and is as it was said.
    const plan = decided.some(isChange) ? await this.#redactor.plan(request, last.shared, decided) : undefined;
    const kept = plan?.kept ?? decided;
    const targets = kept.some(isLabel)
      ? await this.#labels.targets(this.#index.find(conversation), last.desk, kept)
      : undefined;
    const events = kept.map((event, place) =>
      sealEvent(event, (last[event.stream] += 1), request, keys, targets?.[place]),
    );
    const record = recordOf(request, keys, events, plan?.redacts);
    this.#index.apply(record, await this.#log.append(encodeRecord(record)));
    await plan?.carryOut();
    // What was sealed a moment ago is at hand: opening it again would tell nothing new.
    const stored = kept.map((event, place) => ({ seq: events[place]!.seq, at, by: author, clientId, ...event }));
    const present = plan && (await Promise.all(stored.map((event) => this.#reader.present(event, conversation))));
    return { head: await this.#headOf(record), events: present ?? stored, repeated: false };
  }

  async #repeat(request: AppendRequest, record: AppendRecord): Promise<Appended> {
    // Of what was redacted nothing tells either: whoever has this key has had an answer, and is told how it stands.
    if (isBlank(record.mac))
      return { head: await this.#headOf(record), events: await this.#reader.open(record), repeated: true };
    // Once the keys are destroyed nothing can tell whether the body is the same: then it is another one.
    const keys = await this.#keys.find(record.keys);
    if (!keys || !sameMac(bodyMac(keys.mac, request.body), record.mac)) {
      throw new AppError('client_id_reused', { message: `client id ${request.clientId} was used for something else` });
    }
    return { head: await this.#headOf(record), events: await this.#reader.open(record), repeated: true };
  }

  #withRatingWords(before: number): Conversation[] {
    const coaching = this.#index.kind('coaching').page(Infinity);
    return coaching.filter(({ desk }) => desk.ratingWords(before).length > 0);
  }

  async #forget({ id, desk }: Conversation, before: number): Promise<number> {
    const seqs = desk.ratingWords(before);
    if (seqs.length === 0) return 0;
    const { redacts, carryOut } = await this.#redactor.take(id, seqs);
    const record = { type: 'forget', conversation: id, redacts } as const;
    this.#index.apply(record, await this.#log.append(encodeRecord(record)));
    await carryOut();
    return seqs.length;
  }

  /** As the author of a record sees it. */
  async #headOf({ conversation, author }: AppendRecord): Promise<Head> {
    return this.#head(this.#index.find(conversation)!, author);
  }

  #heads(conversations: readonly Conversation[], viewer?: string): Promise<Head[]> {
    return Promise.all(conversations.map((each) => this.#head(each, viewer)));
  }

  /** With its labels opened; all of it as it was at the call. */
  async #head(conversation: Conversation, viewer?: string): Promise<Head> {
    const head = conversation.head(viewer);
    if (conversation.desk.labels().length === 0) return head;
    return { ...head, labels: [...(await this.#labels.read(conversation)).values()] };
  }
}

function recordOf(
  { conversation, author, role, clientId, at, body }: AppendRequest,
  keys: WorkingKeys,
  events: RecordedEvent[],
  redacts: AppendRecord['redacts'] = [],
): AppendRecord {
  const mac = bodyMac(keys.mac, body);
  const written = { conversation, author, role, clientId, at, keys: keys.ids, mac, events };
  return { type: 'append', ...written, ...(redacts.length > 0 && { redacts }) };
}

function isLabel({ type }: NewEvent): boolean {
  return type === 'labelled';
}

function isChange(event: NewEvent): boolean {
  return event.type === 'edited' || event.type === 'deleted' || (event.type === 'rated' && event.target !== undefined);
}
