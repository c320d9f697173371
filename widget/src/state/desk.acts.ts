import { isFinal } from '@repere/protocol';
import type { DeskAnswer, RequestName, Requests } from '@repere/protocol';
import type { Link } from '../connection/link.ts';
import { asRefusal } from '../connection/refusal.ts';
import type { Refusal } from '../connection/refusal.ts';

/** Requests by which a coach does something with a conversation. */
export type ActName = {
  [Name in RequestName]: Requests[Name]['result'] extends DeskAnswer ? Name : never;
}[RequestName];

/** What an act says beside its name. */
export type ActPayload<Name extends ActName> = Omit<Requests[Name]['payload'], 'clientId'>;

/** Does things at the desk, each once: what had no answer is asked again under the same client id. */
export class DeskActs {
  readonly #link: Pick<Link, 'request'>;
  readonly #newId: () => string;
  readonly #unanswered = new Map<string, string>();

  constructor(link: Pick<Link, 'request'>, newId: () => string) {
    this.#link = link;
    this.#newId = newId;
  }

  /** Does it; answers the new state, or why not. Never rejects. */
  async perform<Name extends ActName>(name: Name, payload: ActPayload<Name>): Promise<DeskAnswer | Refusal> {
    const body = JSON.stringify([name, payload]);
    const clientId = this.#unanswered.get(body) ?? this.#newId();
    this.#unanswered.set(body, clientId);
    const named = { ...payload, clientId } as unknown as Requests[Name]['payload'];
    const answer = await this.#link.request(name, named).catch(asRefusal);
    if (!('code' in answer) || isFinal(answer.code)) this.#unanswered.delete(body);
    return answer as DeskAnswer | Refusal;
  }
}
