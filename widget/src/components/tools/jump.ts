import type { ToolsWords } from '../../strings/tools.words.ts';
import type { RepereMessage } from '../message/message.ts';
import type { Beside } from './beside.ts';
import { headingOf } from './heading.ts';

/** Where a jump begins. */
interface From {
  readonly conversation: string;
  /** How it goes, in words. */
  said: string;
}

/** Leads to the message of a sequence, and asks for older ones until it is there; ends early where the reader goes elsewhere. */
export async function jumpTo(seq: number, from: From, beside: Beside, words: ToolsWords): Promise<void> {
  const { conversation } = from;
  const { around } = beside;
  for (let first = Infinity; ;) {
    const { messages, timeline } = beside;
    const message = messages.find(({ view }) => view.seq === seq);
    if (message) {
      from.said = '';
      return show(message, words);
    }
    const now = messages[0]?.view.seq ?? 0;
    if (now <= seq || now >= first || !timeline?.more) break;
    first = now;
    from.said = words.looking;
    await around.showOlder();
    await around.updateComplete;
    await beside.timeline?.updateComplete;
    if (conversation !== from.conversation) return;
  }
  from.said = words.quotedGone;
}

function show(message: RepereMessage, words: ToolsWords): void {
  message.scrollIntoView({ block: 'center' });
  message.role = 'group';
  message.ariaLabel = headingOf(message, words);
  message.tabIndex = -1;
  message.focus({ preventScroll: true });
  message.animate(
    { backgroundColor: ['var(--repere-signal-tint)', 'transparent'] },
    { duration: 1_600, easing: 'ease-in' },
  );
}
