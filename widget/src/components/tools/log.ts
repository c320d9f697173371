import type { ChatStore } from '../../state/chat.store.ts';
import type { Strings } from '../../strings/strings.ts';
import type { ToolsWords } from '../../strings/tools.words.ts';
import type { Row } from '../timeline/rows.ts';
import { Announcer } from './announcer.ts';

/** Lines that the log keeps: what was said is said. */
const LINES = 20;

/** A conversation as it is shown. */
interface Shown {
  store: ChatStore;
  conversation: string;
  rows: readonly Row[];
  strings: Strings;
}

/** Something that can be said aloud, and its place in the conversation. */
interface Sayable {
  seq: number;
  line: string;
}

/** What is said aloud of a conversation: what others have written or done since it was first shown. */
export class Log {
  readonly #announcer = new Announcer<Sayable>();
  /** The newest last. */
  lines: readonly string[] = [];

  /** Takes up what has come; without `words`, which may still be on their way, a flood has no number. */
  look(shown: Shown, words: ToolsWords | undefined): void {
    const { store, conversation, strings } = shown;
    const last = store.timeline(conversation)?.timeline.last;
    if (last === undefined) return;
    const news = this.#announcer.hear(conversation, () => sayable(shown), last);
    if (!news) return;
    const lines =
      'each' in news
        ? news.each.map(({ line }) => line)
        : [words ? words.newMessages(news.count) : strings.newMessages];
    this.lines = [...this.lines, ...lines].slice(-LINES);
  }
}

function sayable({ store, rows, strings }: Shown): Sayable[] {
  const me = store.me?.id;
  const name = (account: string): string => store.person(account)?.name ?? strings.someone;
  return rows.flatMap((row) => {
    if (row.type === 'accepted') {
      return { seq: row.seq, line: row.by === me ? strings.acceptedByYou : strings.accepted(name(row.by)) };
    }
    if (row.type !== 'message' || row.event.by === me) return [];
    const { seq, by, text } = row.event;
    return { seq, line: `${name(by)}: ${text ?? strings.erased}` };
  });
}
