import type { Urgency } from '@repere/protocol';
import type { Head } from '../../conversations/conversation.store.ts';
import { isBlank } from './blank.ts';
import type { AppendRecord, RecordedEvent } from './record.ts';

/** Where a label was put on: what it says is sealed. Only what was written before labels were sealed is known by itself. */
interface LabelPlace {
  /** In the desk stream. */
  seq: number;
  label: string | undefined;
}

/** A rating with words, and when it was given (milliseconds since the epoch). */
interface Worded {
  seq: number;
  at: number;
}

/** What the desk knows of a coaching conversation beside its messages. Lists are new ones each time: heads that were handed out keep theirs. */
export class DeskFacts {
  closed = false;
  /** In whose care it is. */
  assignee: string | undefined;
  #waitingSince: number | undefined;
  #labels: readonly LabelPlace[] = [];
  #urgencies: readonly Urgency[] = [];
  #worded: readonly Worded[] = [];
  #closedSeq = 0;
  #ratedSeq = 0;

  /** The time of the first message of the member that no coach has answered, while it is open. */
  get waitingSince(): number | undefined {
    return this.closed ? undefined : this.#waitingSince;
  }

  apply(event: RecordedEvent, { role, at }: AppendRecord): void {
    switch (`${event.stream} ${event.type}`) {
      case 'shared message':
        this.#waitingSince = role === 'member' ? (this.#waitingSince ?? at) : undefined;
        return;
      case 'shared closed':
        this.closed = true;
        this.#closedSeq = event.seq;
        this.#waitingSince = undefined;
        this.#urgencies = [];
        return;
      case 'shared reopened':
        this.closed = false;
        return;
      case 'shared assigned':
        this.assignee = event.account ?? undefined;
        return;
      case 'shared rated':
        this.#ratedSeq = event.seq;
        if (event.target !== undefined) this.forgetWords([event.target]);
        if (event.sealed !== undefined && !isBlank(event.sealed))
          this.#worded = [...this.#worded, { seq: event.seq, at }];
        return;
      case 'desk labelled':
        this.#label(event);
        return;
      case 'desk flagged':
        if (event.urgency && !this.#urgencies.includes(event.urgency))
          this.#urgencies = [...this.#urgencies, event.urgency];
    }
  }

  /** The numbers, in the desk stream, of the events that put on the labels that are on, in their order. */
  labels(): number[] {
    return this.#labels.map(({ seq }) => seq);
  }

  /** The numbers of the ratings before a moment (milliseconds since the epoch) whose words are still on the disk. */
  ratingWords(before: number): number[] {
    return this.#worded.flatMap(({ seq, at }) => (at < before ? [seq] : []));
  }

  /** After the words of these ratings were taken from the disk, or are about to be. */
  forgetWords(seqs: readonly number[]): void {
    this.#worded = this.#worded.filter(({ seq }) => !seqs.includes(seq));
  }

  /** Its part of a head, where labels are still to be opened. */
  facts(): Pick<Head, 'closed' | 'assignee' | 'waitingSince' | 'labels' | 'urgencies' | 'closedSeq' | 'ratedSeq'> {
    const { closed, assignee, waitingSince } = this;
    return {
      closed,
      ...(assignee !== undefined && { assignee }),
      ...(waitingSince !== undefined && { waitingSince }),
      labels: NO_LABELS,
      urgencies: this.#urgencies,
      closedSeq: this.#closedSeq,
      ratedSeq: this.#ratedSeq,
    };
  }

  #label({ seq, label, on = true, target, sealed }: RecordedEvent): void {
    const others = this.#labels.filter((each) => each.seq !== target && (label === undefined || each.label !== label));
    this.#labels = on && (sealed ?? label) !== undefined ? [...others, { seq, label }] : others;
  }
}

const NO_LABELS: readonly string[] = [];

/** Of a direct conversation, of which the desk knows nothing. */
export const NO_DESK = new DeskFacts();
