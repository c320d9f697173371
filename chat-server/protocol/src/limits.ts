/** Every bound that both sides of the wire must agree on. Lengths of text are in characters (Unicode code points). */
export const LIMITS = {
  /** Longest message, in characters. */
  messageLength: 4000,
  /** Longest quoted passage that travels with a question, in characters. */
  quoteLength: 500,
  /** Longest page address, in characters. */
  urlLength: 500,
  /** Longest title or heading of a page, in characters. */
  titleLength: 200,
  nameLength: 60,
  handleMin: 3,
  handleMax: 24,
  /** Longest text about oneself, in characters. */
  aboutLength: 280,
  emailLength: 254,
  passwordMin: 8,
  /** Longer passwords are refused with a clear error, never cut. */
  passwordMax: 200,
  /** Most events in one page of history or catch-up. */
  eventsPage: 100,
  /** Most conversations in one page of the list. */
  conversationsPage: 50,
  /** Most people in one answer of a search. */
  peoplePage: 20,
  /** Shortest and longest words that messages are searched for, in characters. */
  queryMin: 2,
  queryMax: 100,
  /** Most messages in one answer of a search. */
  hitsPage: 20,
  /** Most messages to a stranger who has not accepted yet. */
  requestMessages: 3,
  /** Most people whom one account may block. */
  blocked: 1000,
  /** How long the author of a message may edit or delete it, in milliseconds. */
  editWindow: 15 * 60_000,
  /** Longest words with a report, in characters. */
  reportLength: 1000,
  /** Longest note of a coach, and longest words with a hand-over, in characters. */
  noteLength: 2000,
  /** Longest label, in characters. */
  labelLength: 40,
  /** Most labels on one conversation. */
  labels: 20,
  /** Most canned replies in all. */
  cannedReplies: 500,
  /** Longest shortcut of a canned reply, in characters. */
  shortcutLength: 30,
  /** Longest words with a rating, in characters. */
  ratingLength: 500,
  /** Messages on each side of a reported one that its report carries. */
  reportAround: 3,
  /** Longest words about a problem of the site, in characters. */
  problemLength: 1000,
  /** Longest words on how to reach whoever reports a problem, in characters. */
  contactLength: 254,
  /** How long a sign-in, or a password given again, opens what asks for it, in milliseconds. */
  confirmedFor: 10 * 60_000,
  /** How long an erasure can be cancelled, in milliseconds. */
  erasureDelay: 7 * 24 * 60 * 60_000,
  /** Most people whose presence one connection watches. */
  watched: 50,
  /** How long somebody still counts as here after their last connection, in milliseconds: pages are left and opened all the time. */
  presenceGrace: 20_000,
  /** How long “is writing” is shown without being said again, in milliseconds. */
  typingFor: 6_000,
  /** How often a client that goes on writing says so again, in milliseconds. */
  typingAgain: 3_000,
  /** Largest packet that the server reads, in bytes. */
  packetBytes: 32 * 1024,
  /** Most packets a client may have unanswered. */
  packetsInFlight: 20,
  /** How long a client waits for an acknowledgement before it repeats, in milliseconds. */
  ackTimeout: 10_000,
  /** How often a client compares its revision with the server's, in milliseconds. */
  headsInterval: 45_000,
} as const;

/** Counts characters the way the limits do: by Unicode code point, so that an emoji outside the BMP counts once. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
