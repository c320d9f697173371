import { createHash } from 'node:crypto';
import { directId } from '../../src/relations/index.ts';
import { idOf } from './population.ts';

/** How much is stored before a measurement. */
export interface Plan {
  /** An even number. */
  accounts: number;
  conversations: number;
  events: number;
  /** How many of the conversations are long: together they hold a tenth of the events. */
  long: number;
}

/** A conversation of two, by the numbers of its people, and how many events it has. */
export interface Talk {
  id: string;
  people: [one: number, other: number];
  events: number;
}

/** The conversations of a plan: always the same. Until everybody is in one, nobody is in two. */
export function castOf({ accounts, conversations, events, long }: Plan): Talk[] {
  const inLong = long === 0 ? 0 : Math.floor(events / 10 / long);
  const inShort = Math.floor((events - inLong * long) / Math.max(1, conversations - long));
  return Array.from({ length: conversations }, (_, number) => {
    const one = (2 * number) % accounts;
    const other = (one + 1 + 2 * Math.floor((2 * number) / accounts)) % accounts;
    const isLong =
      long > 0 && number % Math.floor(conversations / long) === 0 && number / Math.floor(conversations / long) < long;
    return { id: directId(idOf(one), idOf(other)), people: [one, other], events: isLong ? inLong : inShort };
  });
}

/** The client id of an event that stands in a conversation from the beginning. */
export function clientIdOf(talk: number, seq: number): string {
  const hex = createHash('sha256').update(`event ${talk} ${seq}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}
