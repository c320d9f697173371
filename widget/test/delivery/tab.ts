import { LIMITS, PROTOCOL_VERSION } from '@repere/protocol';
import type { MessageEvent, NoticeName, Notices, Person } from '@repere/protocol';
import type { Connection } from '../../src/connection/connection.ts';
import type { Link, LinkListener } from '../../src/connection/link.ts';
import { Outbox } from '../../src/connection/outbox.ts';
import { asRefusal, Refusal } from '../../src/connection/refusal.ts';
import { ChatStore } from '../../src/state/chat.store.ts';
import { someMe } from '../../src/testing/me.ts';
import type { Browser } from './browser.ts';
import type { ModelServer, Peer } from './model-server.ts';
import type { Wire } from './wire.ts';

/** What a tab lives in. */
export interface Surroundings {
  server: ModelServer;
  wire: Wire;
  browser: Browser;
  /** Called when the server's answer to a write has arrived here. */
  answered(clientId: string): void;
  newId(): string;
}

/** One page with the real store, outbox, book and timeline in it, between a model's server and a model's browser. */
export class Tab {
  readonly #around: Surroundings;
  readonly #person: Person;
  readonly #hearers = new Map<NoticeName, (notice: never) => void>();
  readonly store: ChatStore;
  gone = false;
  #listener: LinkListener | undefined;
  #peer: Peer | undefined;
  /** Ends what is being asked over the present connection. */
  #cuts = new Set<() => void>();

  constructor(person: Person, around: Surroundings) {
    this.#around = around;
    this.#person = person;
    this.store = new ChatStore({ connection: this.#connection(), of: 'mine', now: () => 0, newId: around.newId });
    this.store.arrive(true);
  }

  get account(): string {
    return this.#person.id;
  }

  get connected(): boolean {
    return this.#peer !== undefined && this.#around.server.peers.includes(this.#peer);
  }

  /** A new connection in the place of the one before, and the server's welcome on it. */
  connect(): void {
    this.cut();
    const { server, wire } = this.#around;
    const peer: Peer = {
      account: this.account,
      hear: (name, notice) =>
        wire.put({ hostile: true, happen: () => this.#peer === peer && this.#hearers.get(name)?.(notice as never) }),
    };
    this.#peer = peer;
    server.peers.push(peer);
    this.#listener?.state('current');
    const welcome = { protocol: PROTOCOL_VERSION, me: someMe(this.#person), now: 0 };
    this.#listener?.welcome({ ...welcome, epoch: `${server.epoch}`, revision: server.revision(this.account) });
  }

  /** Loses the connection, and every answer on it. */
  cut(): void {
    const { server } = this.#around;
    server.peers = server.peers.filter((peer) => peer !== this.#peer);
    this.#peer = undefined;
    this.#listener?.state('waiting');
    for (const cut of this.#cuts) cut();
  }

  /** The page is reloaded or closed: nothing of it goes on. */
  leave(): void {
    this.gone = true;
    const { server, browser } = this.#around;
    server.peers = server.peers.filter((peer) => peer !== this.#peer);
    this.#peer = undefined;
    browser.release();
  }

  /** The messages of the person's own that this tab shows, and that were not deleted. */
  own(conversation: string): MessageEvent[] {
    return this.messages(conversation).filter(({ by, text }) => by === this.account && text !== null);
  }

  /** The messages of a conversation that are shown, whoever wrote them. */
  messages(conversation: string): MessageEvent[] {
    const events = this.store.timeline(conversation)?.timeline.events ?? [];
    return events.filter((event) => event.type === 'message');
  }

  #connection(): Connection {
    const link: Link = {
      open: () => {},
      close: () => {},
      listen: (listener) => (this.#listener = listener),
      hear: <Name extends NoticeName>(name: Name, hearer: (notice: Notices[Name]) => void) =>
        void this.#hearers.set(name, hearer),
      request: (name, payload) => this.#request(name, payload) as never,
    };
    const { browser } = this.#around;
    const noCall = (): never => {
      throw new Error('Nothing here is asked over HTTP.');
    };
    return {
      call: noCall,
      download: noCall,
      setBearer: () => {},
      link,
      openOutbox: async (account, listener) =>
        new Outbox({
          account,
          listener,
          link,
          store: browser.outboxOf(this),
          tabs: browser.tabsOf(this),
          random: () => 0,
        }),
    };
  }

  #request(name: string, payload: unknown): Promise<unknown> {
    const { server, wire } = this.#around;
    const peer = this.#peer;
    const { process } = server;
    return new Promise((resolve, reject) => {
      const end = (): void => {
        clearTimeout(timer);
        this.#cuts.delete(end);
        if (!this.gone) reject(new Refusal({ code: 'unavailable' }));
      };
      const timer = setTimeout(end, LIMITS.ackTimeout);
      if (!peer) return end();
      this.#cuts.add(end);
      const back = (arrive: () => void): void =>
        wire.put({
          hostile: true,
          happen: () => {
            if (this.gone || this.#peer !== peer || !this.#cuts.has(end)) return;
            clearTimeout(timer);
            this.#cuts.delete(end);
            arrive();
          },
        });
      wire.put({
        hostile: true,
        happen: () => {
          // A packet may come after its connection has gone, but never to another process than the one it was sent to.
          if (server.process !== process) return;
          try {
            const answer = server.answer(name, payload as never, this.account);
            back(() => {
              const { clientId } = payload as { clientId?: string };
              if (clientId !== undefined) this.#around.answered(clientId);
              resolve(answer);
            });
          } catch (cause) {
            back(() => reject(asRefusal(cause)));
          }
        },
      });
    });
  }
}
