/** The widget's public face: its elements and what a page needs to talk to them. */
export type { RepereChat } from './elements/chat.ts';
export type { RepereDesk } from './elements/desk.ts';
export type { Origin } from '@repere/protocol';
