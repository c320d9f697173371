/**
 * One thing that is loaded at one moment, and what it may weigh. Whoever adds a part that loads when it is needed adds a row: its budget is what
 * it weighs then and five in a hundred more. No budget is ever raised.
 */
export interface Load {
  name: string;
  /** Most bytes, after brotli. */
  budget: number;
  /** Modules that it is made of, by the end of their path under `src`; whatever those import comes with them. */
  of: readonly string[];
  /** Tables of strings that it loads, by their name: the heavier language counts. */
  words?: readonly string[];
  /** Rows that it is made of as well. */
  with?: readonly string[];
  /** Rows that are there already when it is loaded: what they have brought is not counted again. */
  on?: readonly string[];
}

/** Everything that the widget can come to load. A chunk that no row reaches fails the build, as a row does that nothing is made of. */
export const LOADS: readonly Load[] = [
  // What every page pays for.
  { name: 'loader', budget: 1_168, of: ['loader.ts'] },
  // What a member needs at opening, the loader included: who comes back signed in sees their conversations, over a live connection.
  {
    name: 'panel',
    budget: 32_000,
    with: ['loader'],
    of: ['elements/chat.ts', 'connection/socket.io.ts'],
    words: ['strings'],
  },
  // What a visitor needs who opens it: a place to write.
  {
    name: 'visitor',
    budget: 29_000,
    with: ['loader'],
    of: ['elements/chat.ts', 'components/composer/composer.ts'],
    words: ['strings'],
  },
  // What keeps messages until the server has them: it is loaded behind the list of conversations.
  { name: 'outbox', budget: 1_800, of: ['connection/outbox.open.ts'], on: ['panel'] },
  // What talking can come to load, the panel included, from registering to finding people.
  {
    name: 'talking',
    budget: 48_800,
    with: ['panel', 'outbox'],
    of: [
      'elements/identify.element.ts',
      'elements/identify.later.ts',
      'components/conversation/conversation.ts',
      'components/person-search/person-search.ts',
      'elements/requests.element.ts',
    ],
    words: ['entry'],
  },
  // What opening the settings loads.
  { name: 'settings', budget: 14_400, of: ['elements/account.element.ts'], words: ['account'], on: ['panel'] },
  // What the first direct conversation loads, reports included.
  {
    name: 'relations',
    budget: 7_000,
    of: ['components/relation/relation.later.ts'],
    words: ['relation'],
    on: ['talking'],
  },
  // What presence, typing, reports and marks load behind the list of conversations.
  { name: 'live', budget: 4_360, of: ['components/live/live.later.ts'], words: ['live'], on: ['talking'] },
  // What is done with messages, loaded behind the first conversation: menu, edits, quotes, drafts, what is said aloud.
  { name: 'tools', budget: 7_150, of: ['components/tools/tools.ts'], words: ['tools'], on: ['talking', 'live'] },
  // What whoever writes of an emergency loads.
  { name: 'urgent', budget: 2_400, of: ['components/urgent/urgent.ts'], words: ['urgent'], on: ['talking'] },
  // What a question to the coaches loads once it is closed.
  { name: 'rating', budget: 3_050, of: ['components/rating/rating.ts'], words: ['rating'], on: ['talking'] },
  // What is loaded by whoever is asked how they like it here, and has rated nothing.
  {
    name: 'satisfaction',
    budget: 2_800,
    of: ['components/satisfaction/satisfaction.ts'],
    words: ['rating'],
    on: ['panel'],
  },
  // What choosing notices loads, and what gives them to whoever has chosen some.
  {
    name: 'notice-choice',
    budget: 2_340,
    of: ['components/notices/notices.ts'],
    words: ['notices'],
    on: ['panel', 'settings', 'live'],
  },
  { name: 'notices', budget: 2_350, of: ['state/notices.ts'], words: ['notices'], on: ['talking', 'live'] },
  // What says when the coaches are back, behind the panel.
  { name: 'hours', budget: 1_470, of: ['components/hours/hours.ts'], words: ['hours'], on: ['talking', 'live'] },
  // What whoever is about to write loads, so as to look for urgent words also without a network.
  { name: 'urgent-lists', budget: 5_520, of: ['components/urgent/urgent.later.ts'], on: ['talking', 'urgent'] },
  // Everything of the desk, settings included, more than a member's panel: one file, in which what is alike is said once.
  {
    name: 'desk',
    budget: 60_000,
    of: ['desk.ts'],
    words: ['desk'],
    with: ['live', 'tools'],
    on: ['panel'],
  },
];
