/** What has been told about a conversation of a member, so that it is told once. */
export interface Reminder {
  /** The newest answer that its member was mailed about. */
  mailedSeq?: number;
  /** Since when its member had waited when coaches were last told, in milliseconds since the epoch. */
  alertedSince?: number;
}

/** Where it is remembered: by the member, so that it goes with their account. */
export interface ReminderStore {
  /** Nothing where nothing was told. */
  find(account: string, conversation: string): Promise<Reminder>;
  /** Adds to what is remembered of a conversation, durably. Error: `not_stored`. */
  note(account: string, conversation: string, reminder: Reminder): Promise<void>;
  /** Forgets what is remembered of an account's conversations; no error where that is nothing. Error: `not_stored`. */
  remove(account: string): Promise<void>;
}
