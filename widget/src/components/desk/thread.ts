/** Where a coach begins to write: a message, one of the canned replies (the list opens), or a note for the others. */
export type Writing = 'reply' | 'canned' | 'note';

/** What the frame asks of the element that shows a conversation (`repere-desk-thread`), when a key asks for it. */
export interface DeskThread extends HTMLElement {
  /** Puts the focus where that is written. */
  write(what: Writing): void;
}
