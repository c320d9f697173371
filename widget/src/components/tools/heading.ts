import type { ToolsWords } from '../../strings/tools.words.ts';
import type { RepereMessage } from '../message/message.ts';

/** Whose message it is and when it was sent, in words. */
export function headingOf({ view: { own, name, time }, strings }: RepereMessage, words: ToolsWords): string {
  return words.messageOf(own ? strings.you : name, time);
}
