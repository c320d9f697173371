import { isFinal, LIMITS } from '@repere/protocol';
import type { DeskAnswer, RequestName, Requests } from '@repere/protocol';
import type { Link } from '../connection/link.ts';
import { asRefusal } from '../connection/refusal.ts';
import type { Refusal } from '../connection/refusal.ts';
import type { Dates } from '../strings/dates.ts';
import type { DeskWords } from '../strings/desk.words.ts';
import type { Strings } from '../strings/strings.ts';
import type { DeskRow } from './desk.after.ts';

/** Requests by which a coach does something with a conversation. */
type ActName = {
  [Name in RequestName]: Requests[Name]['result'] extends DeskAnswer ? Name : never;
}[RequestName];

/** What an act says beside its name. */
type ActPayload<Name extends ActName> = Omit<Requests[Name]['payload'], 'clientId'>;

/** What the desk is read in. */
export interface DeskSpeech {
  strings: Strings;
  words: DeskWords;
  dates: Dates;
}

/** What acts change, and what refusals of them are put into words with. */
interface Acted {
  speech: DeskSpeech | undefined;
  row: (conversation: string) => DeskRow | undefined;
  put: (row: DeskRow) => void;
  refresh: () => Promise<void>;
}

/**
 * What can be done at the desk, each once: what had no answer is asked again under the same client id. Every act answers `undefined` once it is
 * done, and otherwise a sentence for the person who pressed; none rejects.
 */
export class DeskActs {
  readonly #link: Pick<Link, 'request'>;
  readonly #newId: () => string;
  readonly #desk: Acted;
  readonly #unanswered = new Map<string, string>();

  constructor(link: Pick<Link, 'request'>, newId: () => string, desk: Acted) {
    this.#link = link;
    this.#newId = newId;
    this.#desk = desk;
  }

  /** Takes a conversation that is in nobody's care into one's own. */
  claim(conversationId: string): Promise<string | undefined> {
    return this.#do('desk:claim', { conversationId });
  }

  /** Gives a conversation into a coach's care with a word to them, or (`null`) into nobody's. */
  assign(conversationId: string, to: string | null, words = ''): Promise<string | undefined> {
    return this.#do('desk:assign', { conversationId, to, ...(to && words && { words }) });
  }

  /** Closes a conversation, until its member writes again. */
  close(conversationId: string): Promise<string | undefined> {
    return this.#do('desk:close', { conversationId });
  }

  /** Opens it again. */
  reopen(conversationId: string): Promise<string | undefined> {
    return this.#do('desk:reopen', { conversationId });
  }

  /** Puts a label on, or takes it off. */
  label(conversationId: string, label: string, on: boolean): Promise<string | undefined> {
    return this.#do('desk:label', { conversationId, label, on });
  }

  async #do<Name extends ActName>(name: Name, payload: ActPayload<Name>): Promise<string | undefined> {
    const { conversationId } = payload;
    const before = this.#desk.row(conversationId);
    const answer = await this.#perform(name, payload);
    if ('code' in answer) return this.#inWords(answer, conversationId);
    // Notices come before the answer as a rule; where none came, this is what holds.
    const row = this.#desk.row(conversationId);
    if (row && row === before) this.#desk.put({ ...row, desk: answer.desk });
    return undefined;
  }

  async #perform<Name extends ActName>(name: Name, payload: ActPayload<Name>): Promise<DeskAnswer | Refusal> {
    const body = JSON.stringify([name, payload]);
    const clientId = this.#unanswered.get(body) ?? this.#newId();
    this.#unanswered.set(body, clientId);
    const named = { ...payload, clientId } as unknown as Requests[Name]['payload'];
    const answer = await this.#link.request(name, named).catch(asRefusal);
    if (!('code' in answer) || isFinal(answer.code)) this.#unanswered.delete(body);
    return answer as DeskAnswer | Refusal;
  }

  async #inWords({ code, field, by }: Refusal, conversation: string): Promise<string> {
    const { strings, words } = this.#desk.speech ?? {};
    if (!strings || !words) return code;
    const carer = (): string | undefined => this.#desk.row(conversation)?.desk.assignee?.name;
    if (code === 'already_claimed') {
      // That somebody has it may not have been heard of yet.
      if (!carer()) await this.#desk.refresh();
      return words.takenBy(by?.name ?? carer() ?? words.thread.aCoach);
    }
    if (code === 'not_found') return field === 'to' ? words.notAtWork : words.erasedMeanwhile;
    if (code === 'forbidden' && field === 'label') return words.tooManyLabels(LIMITS.labels);
    if (code === 'not_stored') return words.notStored;
    return strings.errors[code];
  }
}
