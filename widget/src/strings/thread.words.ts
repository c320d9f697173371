import type { Language, Urgency } from '@repere/protocol';

/** The texts of one conversation as coaches work in it: notes, canned replies, articles, and who else is at it. */
export interface ThreadWords {
  /** What the two ways to write are called together, and each of them. */
  writeAs: string;
  asReply: (name: string) => string;
  reply: string;
  asNote: string;
  /** The word on a note, and what it promises. */
  note: string;
  noteSign: string;
  notePromise: (name: string) => string;
  noteLabel: string;
  noteExample: string;
  noteSave: string;
  noteSaved: string;
  noteOffline: string;
  noteWaiting: string;
  noteFailed: string;
  noteEdit: string;
  noteDiscard: string;
  noteErased: string;
  notesUnread: string;
  sendTo: (name: string) => string;

  /** `label` is `null` once erased. */
  labelled: (name: string, label: string | null, on: boolean) => string;
  handed: (name: string, to: string) => string;
  flagged: Record<Urgency, string>;
  /** Somebody at the desk whose name is not known here. */
  aCoach: string;

  canned: string;
  cannedFind: string;
  cannedNone: string;
  cannedEmpty: string;
  cannedUnread: string;
  cannedPromise: string;
  /** What the last choice has left open; `gap` in its braces. */
  cannedGap: (gap: string) => string;
  fillFirst: string;
  inLanguage: Record<Language, string>;
  found: (count: number) => string;

  article: string;
  articleFind: string;
  articleHint: string;
  articleNone: string;
  articleElsewhere: string;
  articleMissing: string;
  articleUnread: string;
  articleAsked: string;
  articleSent: string;
  articleRemove: string;

  /** `count` is how many people `names` names. */
  answering: (names: string, count: number) => string;
  noting: (names: string, count: number) => string;
  join: (names: readonly string[]) => string;
  answeredMeanwhile: (names: string, count: number) => string;
  readFirst: string;
  sendAnyway: string;
}
