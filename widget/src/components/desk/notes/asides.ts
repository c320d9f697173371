import { html } from 'lit';
import type { DeskEvent, RatedEvent } from '@repere/protocol';
import type { UnsavedNote } from '../../../state/desk-notes.keeper.ts';
import type { Dates } from '../../../strings/dates.ts';
import type { Strings } from '../../../strings/strings.ts';
import type { ThreadWords } from '../../../strings/thread.words.ts';
import type { Aside } from '../../timeline/rows.ts';
import './note.ts';
import type { NoteView } from './note.ts';

/** What the desk alone knows of a conversation with what its member said of it, and the words to tell it with. */
export interface AsideSource {
  events: readonly (DeskEvent | RatedEvent)[];
  /** What waits to become one of them. */
  unsaved: readonly UnsavedNote[];
  /** The name of an account. */
  name: (account: string) => string;
  /** Says who gave which score. */
  rated: (event: RatedEvent) => string;
  /** The name of the reader. */
  me: string;
  dates: Dates;
  strings: Strings;
  words: ThreadWords;
  edit: (note: UnsavedNote) => void;
  discard: (note: UnsavedNote) => void;
}

interface Drawn {
  view: NoteView;
  strings: Strings;
  aside: Aside;
}

/** Draws what stands between the messages of a desk, by time. What has not changed stays the same object, so that it is not drawn again. */
export class Asides {
  readonly #drawn = new WeakMap<object, Drawn>();
  #last: readonly Aside[] = [];

  of(source: AsideSource): readonly Aside[] {
    const saved = new Set(source.events.map((event) => (event.type === 'note' ? event.clientId : '')));
    const notes = source.unsaved.filter(({ clientId }) => !saved.has(clientId));
    const asides = [
      ...source.events.flatMap((event) => this.#event(event, source)),
      ...notes.map((note) => this.#unsaved(note, source)),
    ].sort((one, other) => one.at - other.at);
    const same = asides.length === this.#last.length && asides.every((aside, place) => aside === this.#last[place]);
    if (!same) this.#last = asides;
    return this.#last;
  }

  #event(event: DeskEvent | RatedEvent, source: AsideSource): Aside[] {
    const view = viewOf(event, source);
    if (!view) return [];
    // As long as it waits a note has its client id for a name, and keeps it: so it stays in its place when it is saved.
    return [this.#keep(event, view, source, event.type === 'note' ? event.clientId : `${event.type}-${event.seq}`)];
  }

  #unsaved(note: UnsavedNote, source: AsideSource): Aside {
    const { text, status, error, at, clientId } = note;
    const view: NoteView = { type: 'note', by: source.me, time: source.dates.time(at), text, status, error };
    return this.#keep(note, view, source, clientId);
  }

  #keep(of: DeskEvent | RatedEvent | UnsavedNote, view: NoteView, source: AsideSource, key: string): Aside {
    const { strings, words, edit, discard } = source;
    const drawn = this.#drawn.get(of);
    if (drawn?.strings === strings && JSON.stringify(drawn.view) === JSON.stringify(view)) return drawn.aside;
    const row = html`<repere-note
      .view=${view}
      .strings=${strings}
      .words=${words}
      @edit=${() => 'status' in of && edit(of)}
      @discard=${() => 'status' in of && discard(of)}
    ></repere-note>`;
    const aside = { key, at: of.at, row };
    this.#drawn.set(of, { view, strings, aside });
    return aside;
  }
}

function viewOf(event: DeskEvent | RatedEvent, { name, dates, rated }: AsideSource): NoteView | undefined {
  const base = { time: dates.time(event.at), by: name(event.by) };
  switch (event.type) {
    case 'note':
      return { ...base, type: 'note', text: event.text };
    case 'labelled':
      return { ...base, type: 'labelled', label: event.label, on: event.on };
    case 'handed':
      return { ...base, type: 'handed', to: name(event.account), text: event.words };
    case 'flagged':
      return { ...base, type: 'flagged', urgency: event.urgency };
    case 'rated':
      return { ...base, type: 'rated', line: rated(event), text: event.words };
    default:
      return undefined;
  }
}
