import { LIMITS } from '@repere/protocol';
import type { MessageAct } from '../message-menu/message-menu.ts';
import type { MessageView } from '../message/message.ts';

/** Whether the time is over in which a message can be changed. */
export function isLate({ of }: MessageView): boolean {
  return 'at' in of && Date.now() - of.at > LIMITS.editWindow;
}

/** What the reader can do with a message now; `writable`: whether they may write in its conversation. */
export function actsOn(view: MessageView, writable: boolean): MessageAct[] {
  const { own } = view;
  const late = isLate(view);
  const acts: MessageAct[] = writable ? ['quote'] : [];
  if (own && !late && writable) acts.push('edit');
  if (own && !late) acts.push('remove');
  if (!own) acts.push('report');
  return acts;
}
