import type { ErrorCode } from '@repere/protocol';
import { asRefusal } from '../connection/refusal.ts';
import type { ChatStore } from '../state/chat.store.ts';
import type { View } from './chat.view.ts';
import type { DraftFlow } from './draft.flow.ts';

/** What asking works with. */
export interface AskFlowParts {
  draft: DraftFlow;
  store: () => Pick<ChatStore, 'presence' | 'refusal' | 'access'>;
  /** Whether the page is another site's. */
  foreign: () => boolean;
  go: (view: View) => void;
  /** Asks the page to vouch for the person. */
  askPage: () => void;
  /** Tells the person why the question does not go. */
  fail: (code: ErrorCode) => void;
}

/** How a question that is written gets on its way: at once, or once it is known who asks. */
export class AskFlow {
  readonly #parts: AskFlowParts;

  constructor(parts: AskFlowParts) {
    this.#parts = parts;
  }

  /** The person wants it sent. */
  ask(): void {
    const { draft, store, foreign, go } = this.#parts;
    const { presence } = store();
    draft.want();
    if (presence === 'known') void this.send();
    else if (presence === 'visitor' && foreign()) void this.#askPage();
    else if (presence === 'visitor') go({ name: 'register' });
  }

  /** Sends it, and goes where it is. */
  async send(): Promise<void> {
    const { draft, go, fail } = this.#parts;
    try {
      const id = await draft.send();
      go(id ? { name: 'conversation', id } : { name: 'home' });
    } catch {
      // What it would be kept in could not be loaded: the words stay where they are.
      fail('unavailable');
    }
  }

  /** On another site's page nobody but that site can say who this is: it is asked to, and the person is told. */
  async #askPage(): Promise<void> {
    const { store, askPage, fail } = this.#parts;
    askPage();
    const failed = await store()
      .access.call('session', undefined)
      .then(() => undefined, asRefusal);
    const { presence, refusal } = store();
    // What stands there already is not said twice.
    if (failed && presence === 'visitor' && failed.code !== refusal) fail(failed.code);
  }
}
