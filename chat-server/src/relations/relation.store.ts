/** What somebody keeps from being told: whom they blocked, and the requests that they left or turned down. */
export interface Relation {
  account: string;
  /** How often it was changed; the store counts. */
  revision: number;
  /** In the order they were blocked. */
  blocked: readonly Blocked[];
  answers: readonly PrivateAnswer[];
}

export interface Blocked {
  account: string;
  /** Milliseconds since the epoch. */
  at: number;
}

/** The newest private answer to a request. An acceptance is none: it stands in the conversation, for both to see. */
export interface PrivateAnswer {
  conversation: string;
  answer: 'ignore' | 'decline';
  /** Milliseconds since the epoch. */
  at: number;
}

/** Where relations sleep. */
export interface RelationStore {
  /** An empty one where nothing was ever kept. */
  find(account: string): Promise<Relation>;
  /** Changes somebody's relation in turn with everybody else, and answers it once it is durable; from then on `find` does too. Errors: those of `change`, `not_stored`. */
  change(account: string, change: (relation: Relation) => Relation): Promise<Relation>;
  /** Who has blocked an account: a view that goes with the changes. */
  blockersOf(account: string): Promise<ReadonlySet<string>>;
  /** Forgets what an account kept; no error where that is nothing. Error: `not_stored`. */
  remove(account: string): Promise<void>;
}

/** Whether the owner of a relation has blocked somebody. */
export function hasBlocked({ blocked }: Relation, account: string): boolean {
  return blocked.some((each) => each.account === account);
}
