import type { DeskQueue } from '@repere/protocol';

/** The texts of the coaches’ desk alone. */
export interface DeskWords {
  titleDesk: string;
  deskNotCoach: string;
  deskChoose: string;
  deskToday: string;
  deskSettings: string;
  deskBack: string;

  queues: string;
  queueNames: Record<DeskQueue, string>;
  /** What an empty queue says, and what follows from it. */
  queueEmpty: Record<DeskQueue, readonly [says: string, means: string]>;
  inQueue: (count: number) => string;
  atLeast: (count: number) => string;
  waits: (wait: string) => string;
  underAMinute: string;
  urgent: string;
  erasedMember: string;
  deskMore: string;
  retry: string;
  writesMessage: (name: string) => string;
  writesNote: (name: string) => string;
  arrived: (name: string) => string;

  claim: string;
  handOver: string;
  close: string;
  reopen: string;
  showCard: string;
  inCareOf: (name: string) => string;
  inYourCare: string;
  inNobodysCare: string;
  isClosed: string;
  alsoReading: (name: string) => string;
  aCoach: string;

  /** Why something was not done. */
  takenBy: (name: string) => string;
  notAtWork: string;
  erasedMeanwhile: string;
  tooManyLabels: (most: number) => string;
  notStored: string;
}
