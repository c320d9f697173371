/** The widget's public face: its elements and what a page needs to talk to them. */
export type { RepereChat } from './elements/chat.ts';
export type { RepereChatEvents } from './elements/chat.events.ts';
export type { Place } from './origin-of-page.ts';
export type { RepereDesk } from './elements/desk.ts';
export type { Origin } from '@repere/protocol';
