import { html } from 'lit';
import type { DeskEvent } from '@repere/protocol';
import type { UnsavedNote } from '../../../state/desk-notes.keeper.ts';
import type { Dates } from '../../../strings/dates.ts';
import type { Strings } from '../../../strings/strings.ts';
import type { ThreadWords } from '../../../strings/thread.words.ts';
import type { Aside } from '../../timeline/rows.ts';
import './note.ts';
import type { NoteView } from './note.ts';

/** What the desk alone knows of a conversation, and the words to tell it with. */
export interface AsideSource {
  events: readonly DeskEvent[];
  /** What waits to become one of them. */
  unsaved: readonly UnsavedNote[];
  /** The name of an account. */
  name: (account: string) => string;
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

  #event(event: DeskEvent, source: AsideSource): Aside[] {
    const view = viewOf(event, source);
    if (!view) return [];
    const { strings, words } = source;
    const row = (): unknown => html`<repere-note .view=${view} .strings=${strings} .words=${words}></repere-note>`;
    // As long as it waits a note has its client id for a name, and keeps it: so it stays in its place when it is saved.
    const key = event.type === 'note' ? event.clientId : `desk-${event.seq}`;
    return [this.#keep(event, view, source, { key, at: event.at, row: row() as Aside['row'] })];
  }

  #unsaved(note: UnsavedNote, source: AsideSource): Aside {
    const { strings, words, dates, me, edit, discard } = source;
    const { text, status, error, at, clientId } = note;
    const view: NoteView = { type: 'note', by: me, time: dates.time(at), text, status, error };
    const row = html`<repere-note
      .view=${view}
      .strings=${strings}
      .words=${words}
      @edit=${() => edit(note)}
      @discard=${() => discard(note)}
    ></repere-note>`;
    return this.#keep(note, view, source, { key: clientId, at, row });
  }

  #keep(of: object, view: NoteView, { strings }: AsideSource, aside: Aside): Aside {
    const drawn = this.#drawn.get(of);
    if (drawn?.strings === strings && JSON.stringify(drawn.view) === JSON.stringify(view)) return drawn.aside;
    this.#drawn.set(of, { view, strings, aside });
    return aside;
  }
}

function viewOf(event: DeskEvent, { name, dates }: AsideSource): NoteView | undefined {
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
    default:
      return undefined;
  }
}
