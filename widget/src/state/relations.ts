import type { AnswerRequest, FileReport, PersonCard } from '@repere/protocol';
import type { ChatStore } from './chat.store.ts';

/** What one can do about other people. Every method rejects with a `Refusal`. */
export interface Relations {
  /** Somebody’s card, as far as one may see it. */
  read(account: string): Promise<PersonCard>;
  answer(answer: AnswerRequest): Promise<void>;
  block(account: string): Promise<void>;
  unblock(account: string): Promise<void>;
  /** A repeat under the same client id is the same report. */
  report(report: FileReport): Promise<void>;
}

/** Makes them out of what the store lends: loaded with the screens that need them. */
export function createRelations(store: Pick<ChatStore, 'access' | 'answered' | 'related'>): Relations {
  const { request } = store.access;
  return {
    read: (account) => request('person:read', { account }),
    answer: async (answer) => store.answered(await request('request:answer', answer)),
    block: async (account) => {
      await request('person:block', { account });
      await store.related({ account, blocked: true });
    },
    unblock: async (account) => {
      await request('person:unblock', { account });
      await store.related({ account, blocked: false });
    },
    report: async (report) => {
      await request('report:file', report);
    },
  };
}
