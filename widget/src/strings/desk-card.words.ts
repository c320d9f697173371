/** The texts of the card of whoever asks. */
export interface DeskCardWords {
  about: (name: string) => string;
  memberSince: (day: string) => string;
  suspended: (day: string) => string;
  prefers: Record<'en' | 'fr', string>;
  readsNow: string;
  since: (time: string) => string;
  newTab: string;
  inThisArticle: string;
  labels: string;
  newLabel: string;
  addLabel: string;
  removeLabel: (label: string) => string;
  earlier: string;
  firstQuestion: string;
  allShown: (count: number) => string;
  lookFor: (count: number) => string;
  notFound: string;
  closed: string;
  awaits: string;
  answered: string;
  rated: (score: number) => string;
  otherRatings: (list: string) => string;
  noText: string;
  gone: string;
  reading: string;
}
