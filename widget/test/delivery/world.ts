import { vi } from 'vitest';
import type { MessageEvent, Person } from '@repere/protocol';
import type { OutboxChange } from '../../src/connection/outbox.entry.ts';
import { Browser } from './browser.ts';
import { ModelServer } from './model-server.ts';
import type { Step } from './step.ts';
import { words } from './step.ts';
import { Tab } from './tab.ts';
import { settle, Wire } from './wire.ts';

const PEOPLE: readonly Person[] = ['ana', 'bea'].map((id) => ({ id, handle: id, name: id, role: 'member' }));
export const CONVERSATIONS = ['first', 'second'];

/** Something that a person pressed a button for, and that their page has written down. */
export interface Press {
  by: string;
  clientId: string;
  text: string | undefined;
  /** The message that it changes. */
  target: string | undefined;
  /** The message that it answers. */
  quotes?: string | undefined;
}

/** Two people, three tabs of which two share a browser, one server, and a network that does what the steps say. */
export class World {
  readonly #wire = new Wire();
  readonly server = new ModelServer(PEOPLE);
  readonly browsers: readonly Browser[];
  readonly tabs: Tab[];
  /** Whatever was pressed, and of it what was written down. */
  readonly pressed: Press[] = [];
  readonly promised = new Set<string>();
  readonly answered = new Set<string>();
  /** Places of the queues that were given up, as `account order`. */
  readonly discarded = new Set<string>();
  #ids = 0;

  constructor(locks: boolean) {
    this.browsers = PEOPLE.map(() => new Browser(this.#wire, locks));
    this.tabs = [0, 0, 1].map((owner) => this.#tab(owner));
  }

  /** Everybody is there, has written to the other, and looks at what was written last. */
  async settleIn(): Promise<void> {
    for (const tab of this.tabs) tab.connect();
    await this.#flow();
    for (const turn of [0, 1, 2, 3]) {
      for (const tab of [0, 2])
        await this.take({ do: 'send', tab, conversation: 0, unwanted: false }, -10 * turn - tab);
      await this.#flow();
    }
    for (const { store } of this.tabs) void store.open('first');
    await this.#flow();
  }

  async take(step: Step, turn: number): Promise<void> {
    await this.#take(step, turn);
    await settle();
  }

  /** The network gets well, everybody comes back, and nobody does anything until all is quiet. */
  async heal(): Promise<void> {
    // Answers that were kept back on connections that are still there come last of all.
    await this.#flow();
    this.#wire.release();
    await this.#flow();
    for (const tab of this.tabs) tab.connect();
    for (let round = 0; round < 20; round += 1) {
      await this.#flow();
      if (this.tabs.every(({ store }) => [...store.entries, ...changesOf(store)].every(isFailed))) break;
      await this.#pass(40);
    }
    // What is withheld from somebody raises no revision of theirs: only a welcome leads to it.
    for (const tab of this.tabs) tab.connect();
    await this.#flow();
    for (const tab of this.tabs) for (const conversation of CONVERSATIONS) await this.#lookAt(tab, conversation);
  }

  async #lookAt({ store }: Tab, conversation: string): Promise<void> {
    void store.open(conversation);
    await this.#flow();
    for (let pages = 0; pages < 100 && store.timeline(conversation)?.more; pages += 1) {
      void store.loadOlder(conversation);
      await this.#flow();
    }
  }

  async #flow(): Promise<void> {
    await settle();
    for (let count = 0; !this.#wire.quiet; count += 1) {
      if (count > 20_000) throw new Error('This never comes to rest.');
      this.#wire.happen();
      await settle();
    }
  }

  async #pass(seconds: number): Promise<void> {
    await vi.advanceTimersByTimeAsync(seconds * 1_000);
  }

  #tab(owner: number): Tab {
    const browser = this.browsers[owner];
    const person = PEOPLE[owner];
    if (!browser || !person) throw new Error('There are two people.');
    const { server } = this;
    return new Tab(person, {
      server,
      browser,
      wire: this.#wire,
      answered: (clientId) => this.answered.add(clientId),
      newId: () => `id-${(this.#ids += 1)}`,
    });
  }

  /** Remembers what is being pressed; it is promised once the page has written it down. */
  #press(press: Press, written: Promise<void>): void {
    this.pressed.push(press);
    void written.then(() => this.promised.add(press.clientId));
  }

  /** The client id that the next press takes. */
  get #next(): string {
    return `id-${this.#ids + 1}`;
  }

  async #take(step: Step, turn: number): Promise<void> {
    const tab = 'tab' in step ? this.tabs[step.tab] : undefined;
    const conversation = 'conversation' in step ? (CONVERSATIONS[step.conversation] ?? '') : '';
    switch (step.do) {
      case 'flow':
        for (let count = 0; count < step.count; count += 1) {
          this.#wire.happen(count * step.spread);
          await settle();
        }
        return;
      case 'happen':
        return this.#wire.happen(step.which);
      case 'double':
        return this.#wire.happen(step.which, true);
      case 'delay':
        return this.#wire.delay(step.which);
      case 'release':
        return this.#wire.release();
      case 'lose':
        return this.#wire.lose(step.which);
      case 'wait':
        return this.#pass(step.seconds);
      case 'restart':
        this.server.restart();
        return this.#cutAll();
      case 'restore':
        this.server.restore(step.appends);
        return this.#cutAll();
      case 'age':
        return this.server.letTimePass();
      case 'block':
        this.server.blocked = PEOPLE[step.person]?.id;
        return;
      default:
        break;
    }
    if (!tab) return;
    const { store } = tab;
    switch (step.do) {
      case 'connect':
        return tab.connect();
      case 'cut':
        return tab.cut();
      case 'heads':
        return void store.checkHeads();
      case 'reload':
        tab.leave();
        this.tabs[step.tab] = this.#tab(step.tab === 2 ? 1 : 0);
        return;
      case 'open':
        return void store.open(conversation);
      case 'older':
        return void store.loadOlder(conversation);
      case 'send':
        return this.#send(tab, conversation, words(turn, step.unwanted));
      case 'answer': {
        const shown = tab.messages(conversation);
        const quoted = shown[step.which % Math.max(1, shown.length)];
        return quoted && this.#send(tab, conversation, words(turn), quoted);
      }
      default:
        return this.#change(step.do, tab, conversation, step.which, words(turn));
    }
  }

  #cutAll(): void {
    for (const tab of this.tabs) tab.cut();
  }

  #send(tab: Tab, conversation: string, text: string, quoted?: MessageEvent): void {
    if (!tab.store.me) return;
    const other = PEOPLE.find(({ id }) => id !== tab.account);
    const starting = other && { ...other, conversationId: conversation };
    const press = { by: tab.account, clientId: this.#next, text, target: undefined, quotes: quoted?.clientId };
    // A start that is refused takes everything behind it along, which is another story.
    if (text.includes('unwanted') && !tab.store.summary(conversation)) return;
    const quotes = quoted && { quotes: { seq: quoted.seq, clientId: quoted.clientId } };
    this.#press(press, tab.store.send(conversation, text, starting, quotes));
  }

  #change(
    what: 'edit' | 'delete' | 'resend' | 'discard',
    tab: Tab,
    conversation: string,
    which: number,
    text: string,
  ): void {
    const { store, account } = tab;
    if (what === 'resend' || what === 'discard') {
      const failed = store.entriesOf(conversation).filter(isFailed);
      const entry = failed[which % Math.max(1, failed.length)];
      if (!entry) return;
      if (what === 'discard') {
        this.discarded.add(`${account} ${entry.order}`);
        return void store.discard(entry.order);
      }
      // Where what it answers was not there any more, it goes without.
      const named = 'quotes' in entry.payload && entry.field !== 'quotes' ? entry.payload.quotes : undefined;
      this.pressed.push({ by: account, clientId: this.#next, text, target: undefined, quotes: named?.clientId });
      return void store.resend(entry.order, text);
    }
    const own = tab.own(conversation);
    const message = own[which % Math.max(1, own.length)];
    if (!message || !store.me) return;
    const press = { by: account, clientId: this.#next, target: message.clientId };
    if (what === 'edit') this.#press({ ...press, text }, store.edit(conversation, message.seq, text));
    else this.#press({ ...press, text: undefined }, store.remove(conversation, message.seq));
  }
}

/** Edits and deletions that a tab knows to be under way, or failed. */
export function changesOf(store: Tab['store']): OutboxChange[] {
  return CONVERSATIONS.flatMap((conversation) => store.changesOf(conversation));
}

function isFailed({ status }: { status: string }): boolean {
  return status === 'failed';
}
