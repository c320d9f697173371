import type { LitElement, ReactiveController } from 'lit';
import type { BarAct } from '../components/desk/bar/bar.ts';
import { singlesAreOn, switchSingles } from '../components/desk/keys/setting.ts';
import { actOf } from '../components/desk/keys/table.ts';
import type { DeskStore } from '../state/desk.store.ts';
import type { DeskAct } from '../strings/desk.words.ts';
import type { DeskFocus } from './desk.focus.ts';
import { isNarrow } from './desk.panes.ts';
import type { Panes } from './desk.panes.ts';

/** What keys reach. */
interface Reach {
  desk: () => DeskStore;
  panes: Panes;
  focus: DeskFocus;
  /** Whether keys do something now. */
  open: () => boolean;
  choose: (conversation: string) => void;
}

/** The keys of the desk, for as long as it is on the page, and the list of them. */
export class DeskKeyboard implements ReactiveController {
  readonly #host: LitElement;
  readonly #reach: Reach;

  /** Whether the list of keys is open. */
  listed = false;
  /** Whether keys of a single sign do something, and whether that is remembered. */
  singles = true;
  kept = true;

  constructor(host: LitElement, reach: Reach) {
    this.#host = host;
    this.#reach = reach;
    host.addController(this);
  }

  hostConnected(): void {
    this.singles = singlesAreOn();
    document.addEventListener('keydown', this.#pressed);
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#pressed);
  }

  /** Opens the list of keys, or closes it. */
  list(listed: boolean): void {
    this.listed = listed;
    this.#host.requestUpdate();
  }

  /** Switches keys of a single sign on or off. */
  switch(on: boolean): void {
    this.singles = on;
    this.kept = switchSingles(on);
    this.#host.requestUpdate();
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || !this.#reach.open()) return;
    const path = event.composedPath();
    const inside = path.includes(this.#host) || path[0] === document.body;
    // A dialogue that is open has the keys to itself.
    if (!inside || path.some((each) => each instanceof HTMLDialogElement)) return;
    const act = actOf(event, this.singles);
    if (act && this.#do(act)) event.preventDefault();
  };

  /** Does what a key asks for; answers whether there was anything to do. */
  #do(act: DeskAct): boolean {
    const { desk, panes, focus } = this.#reach;
    const { bar } = focus;
    switch (act) {
      case 'next':
      case 'previous':
        return this.#step(act === 'next' ? 1 : -1);
      case 'unassigned':
      case 'mine':
      case 'all':
      case 'closed':
        void desk().show(act);
        panes.go('queues');
        focus.queues();
        return true;
      case 'claim':
      case 'hand-over':
      case 'close':
        bar?.act(act satisfies BarAct);
        return bar !== null;
      case 'reply':
      case 'canned':
      case 'note':
        return focus.write(act);
      case 'card':
        if (!bar) return false;
        panes.go('card');
        focus.card();
        return true;
      case 'leave':
        return this.#leaveField();
      case 'help':
        this.list(true);
        return true;
    }
  }

  #step(step: 1 | -1): boolean {
    const { desk, focus, choose } = this.#reach;
    const next = desk().neighbour(step);
    if (!next) return true;
    choose(next);
    void focus.chosen();
    return true;
  }

  /** Out of where one writes, to the row of the conversation that one writes in. */
  #leaveField(): boolean {
    const { panes, focus } = this.#reach;
    if (!focus.beside) return false;
    if (panes.pane === 'card') panes.go('conversation');
    else if (isNarrow()) panes.go('queues');
    focus.queues();
    return true;
  }
}
