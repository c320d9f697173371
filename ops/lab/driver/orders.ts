import type { ConnectionOptions } from './connection.ts';
import type { CameBack, Reader } from './come-back.ts';
import type { Talked, TalkOptions } from './talk.ts';

/** What the driver may be told, by name, and what it answers. */
export interface Orders {
  /** Connects and keeps the connections under a name; answers how many milliseconds it took. */
  connect: { order: { as: string; people: ConnectionOptions[] }; answer: number };
  /** Lets those connected under a name talk, each in the conversation at their place. */
  talk: { order: { as: string; conversations: string[]; options: TalkOptions }; answer: Talked };
  /** Reads pages one after the other, each `[conversation, before]`, as the first of a name; answers milliseconds each. */
  readPages: { order: { as: string; pages: (readonly [conversation: string, before: number])[] }; answer: number[] };
  /** Connects a crowd that is going to be cut off; answers how many milliseconds it took. */
  gather: { order: { readers: Reader[] }; answer: number };
  /** Waits until the crowd was cut off and is back. */
  awaitReturn: { order: Record<string, never>; answer: CameBack };
  close: { order: { as: string }; answer: true };
}

export type OrderName = keyof Orders;

/** An order as it travels to the driver's process. */
export type Sent = { [Name in OrderName]: { name: Name; order: Orders[Name]['order'] } }[OrderName];

/** Its answer. */
export type Reply = { answer: unknown } | { fault: string };
