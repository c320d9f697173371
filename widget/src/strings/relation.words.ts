import type { ReportReason } from '@repere/protocol';

/** The texts of requests, blocks, reports and of people’s cards: loaded with the first direct conversation. */
export interface RelationWords {
  requestTitle: (name: string) => string;
  accept: string;
  ignore: string;
  decline: string;
  /** What each answer means, and that two of them are told to nobody. */
  answersMean: (name: string) => string;
  /** Where the request has been ignored or declined before. */
  wasIgnored: string;
  wasDeclined: string;
  linksLater: string;
  ignored: (name: string) => string;
  declined: (name: string) => string;

  asking: (name: string) => string;
  askingMore: (count: number) => string;
  waitingForThem: (name: string) => string;

  menu: (name: string) => string;
  seeProfile: string;
  block: string;
  unblock: string;
  reportPerson: string;

  aboutNone: string;

  blockTitle: (name: string) => string;
  blockMeans: (name: string) => string;
  cancel: string;
  youBlocked: (name: string) => string;

  reportMessageTitle: string;
  reportPersonTitle: (name: string) => string;
  reason: string;
  reasons: Record<ReportReason, string>;
  reasonMissing: string;
  reportWords: string;
  reportCarriesMessage: string;
  reportCarriesPerson: (name: string) => string;
  reportSend: string;
  reportThanksTitle: string;
  reportThanks: string;
  blockToo: (name: string) => string;
  done: string;
}
