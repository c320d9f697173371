import type {
  CannedReply,
  DeskNumbers,
  ErrorCode,
  HoursAnswer,
  MemberCard,
  RequestName,
  Requests,
  SaveHours,
  WireError,
} from '@repere/protocol';
import { Refusal } from '../connection/refusal.ts';

/** What a server in memory answers to the views of the desk: cards, numbers, canned replies and opening hours. */
export class FakeViews {
  readonly #coaching: { hours: HoursAnswer };
  /** What each request is refused with, while set. */
  readonly refusals = new Map<RequestName, ErrorCode | WireError>();
  /** Waited for before each answer, while set: an answer that is late. */
  late: Promise<void> | undefined;
  /** Cards by conversation. */
  readonly cards = new Map<string, MemberCard>();
  numbers: DeskNumbers = { since: Date.UTC(2026, 2, 5), waiting: 0, answered: 0, ratings: 0, satisfied: 0 };
  replies: CannedReply[] = [];
  /** What hours were saved, in turn. */
  readonly saved: SaveHours[] = [];

  constructor(coaching: { hours: HoursAnswer }) {
    this.#coaching = coaching;
  }

  /** Answers a request of a view, or throws its refusal; `undefined` where it is none. */
  answer(name: RequestName, payload: unknown): unknown {
    const answers = this.#answers as Partial<Record<RequestName, (payload: unknown) => unknown>>;
    const answer = answers[name];
    if (!answer) return undefined;
    const refusal = this.refusals.get(name);
    if (refusal) throw new Refusal(typeof refusal === 'string' ? { code: refusal } : refusal);
    const answered = answer(payload);
    return this.late ? this.late.then(() => answered) : answered;
  }

  readonly #answers = {
    'desk:card': ({ conversationId }: Requests['desk:card']['payload']) => {
      const card = this.cards.get(conversationId);
      if (!card) throw new Refusal({ code: 'not_found' });
      return card;
    },
    'desk:numbers': () => this.numbers,
    'canned:list': () => ({ replies: this.replies }),
    'canned:save': (reply: CannedReply) => {
      const others = this.replies.filter(({ id }) => id !== reply.id);
      if (others.some(({ language, shortcut }) => language === reply.language && shortcut === reply.shortcut))
        throw new Refusal({ code: 'invalid_payload', field: 'shortcut' });
      this.replies = [...others, reply];
      return reply;
    },
    'canned:remove': ({ id }: Requests['canned:remove']['payload']) => {
      this.replies = this.replies.filter((reply) => reply.id !== id);
      return {};
    },
    'hours:read': () => this.#coaching.hours,
    'hours:save': (wanted: SaveHours) => {
      this.saved.push(wanted);
      const { hours, mailAfter, alertAfter } = wanted;
      this.#coaching.hours = { hours, open: hours === null, patience: { mailAfter, alertAfter } };
      return this.#coaching.hours;
    },
  };
}
