import type { DeskQueue } from '@repere/protocol';
import type { DeskCardWords } from './desk-card.words.ts';
import type { DeskNumbersWords } from './desk-numbers.words.ts';
import type { DeskSettingsWords } from './desk-settings.words.ts';
import type { ThreadWords } from './thread.words.ts';

/** What a key can do at the desk. */
export type DeskAct =
  | 'next'
  | 'previous'
  | 'unassigned'
  | 'mine'
  | 'all'
  | 'closed'
  | 'claim'
  | 'reply'
  | 'canned'
  | 'note'
  | 'hand-over'
  | 'close'
  | 'card'
  | 'leave'
  | 'help';

/** The texts of the coaches’ desk alone. */
export interface DeskWords {
  /** Those of the conversation itself. */
  thread: ThreadWords;
  /** Those of the card of whoever asks. */
  card: DeskCardWords;
  /** Those of today’s numbers. */
  numbers: DeskNumbersWords;
  /** Those of what coaches decide together. */
  settings: DeskSettingsWords;

  titleDesk: string;
  deskNotCoach: string;
  deskBack: string;
  deskBackToConversation: string;

  queues: string;
  queueNames: Record<DeskQueue, string>;
  /** What an empty queue says, and what follows from it. */
  queueEmpty: Record<DeskQueue, readonly [says: string, means: string]>;
  inQueue: (count: number) => string;
  atLeast: (count: number) => string;
  waits: (wait: string) => string;
  waitsBriefly: string;
  underAMinute: string;
  urgent: string;
  erasedMember: string;
  retry: string;
  writesMessage: (name: string) => string;
  writesNote: (name: string) => string;
  arrived: (name: string) => string;

  claim: string;
  takeOver: string;
  handOver: string;
  handOverTitle: (name: string) => string;
  handOverTo: string;
  handToNobody: string;
  noOtherCoach: string;
  coachHere: string;
  handOverWords: string;
  handOverHint: string;
  handOverNobodyChosen: string;
  deskCancel: string;
  close: string;
  reopen: string;
  showCard: string;
  inCareOf: (name: string) => string;
  inYourCare: string;
  inNobodysCare: string;
  alsoReading: (name: string) => string;
  memberGone: string;
  understood: string;

  /** What happened last; nobody's name: the reader. */
  whenHappened: (day: string, time: string, today: string) => string;
  wasTaken: (by: string | undefined, when: string) => string;
  wasLeft: (by: string | undefined, when: string) => string;
  wasHanded: (by: string | undefined, to: string | undefined, when: string) => string;
  wasClosed: (by: string | undefined, when: string) => string;
  wasReopened: (by: string | undefined, when: string) => string;
  wasRated: (by: string, score: number, when: string) => string;

  keysTitle: string;
  keysLead: string;
  keyActs: Record<DeskAct, string>;
  /** What is printed on keys that write no sign, by `KeyboardEvent.key`. */
  keyNames: Record<string, string>;
  keysSingles: string;
  keysHint: string;
  keysNotKept: string;
  keysClose: string;

  /** Why something was not done. */
  takenBy: (name: string) => string;
  notAtWork: string;
  erasedMeanwhile: string;
  tooManyLabels: (most: number) => string;
  notStored: string;
}
