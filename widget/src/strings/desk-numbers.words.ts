/** The texts of today’s numbers. */
export interface DeskNumbersWords {
  title: string;
  lead: (since: string) => string;
  asOf: (time: string) => string;
  refresh: string;
  stale: (time: string) => string;
  reading: string;
  briefly: string;

  waiting: string;
  members: (count: number) => string;
  thousand: string;
  nobodyWaits: string;
  longest: (time: string) => string;
  longestDrawn: (count: number) => string;
  waitingDefined: string;
  waited: string;
  howMany: string;
  under: (time: string) => string;
  between: (from: string, to: string) => string;
  over: (time: string) => string;

  first: string;
  noneAnswered: string;
  oneAnswered: string;
  median: (count: number) => string;
  medianShort: string;
  nineInTen: (time: string) => string;
  nineInTenShort: string;
  firstDefined: string;
  measure: string;
  value: string;
  firstAnswers: string;

  alert: string;
  alertAfter: (time: string) => string;

  ratings: string;
  noneRated: string;
  satisfiedOf: (satisfied: number, all: string) => string;
  share: (percent: string) => string;
  ratingsDefined: string;
  rating: string;
  high: string;
  low: string;

  details: string;
}
