import type { AnswerRequest, ConversationSummary, ErrorCode, Me, Notices, Register, SignIn } from '@repere/protocol';
import { asRefusal } from '../connection/refusal.ts';
import type { AccountAccess } from './account.ts';
import type { ChatStoreParts } from './chat.reading.ts';
import { ChatWriting } from './chat.writing.ts';
import { forgetDrafts } from './forget-drafts.ts';
import { Session } from './session.ts';
import { Synchroniser } from './synchroniser.ts';
import { Unsent } from './unsent.ts';

/** Everything that the elements show, and everything that they can ask for. Components read it and call it; it alone talks to the connection. */
export class ChatStore extends ChatWriting {
  protected override readonly session: Session;
  protected override readonly unsent: Unsent;
  protected override readonly sync: Synchroniser;
  #resting = true;

  constructor(parts: ChatStoreParts) {
    super(parts);
    const { connection, of } = parts;
    const changed = (): void => this.changed();
    this.session = new Session(connection, (me) => this.#entered(me));
    this.sync = new Synchroniser({
      link: connection.link,
      reader: () => ({ of, account: this.me?.id ?? '' }),
      changed,
    });
    this.unsent = new Unsent(connection.openOutbox.bind(connection), {
      changed: () => {
        this.changed();
        this.#closeWhenIdle();
      },
      sent: (sent) => this.sent(sent),
    });
    connection.link.listen({
      state: (state) => {
        this.link = state;
        if (state !== 'current') this.unsent.pause();
        this.changed();
      },
      welcome: (welcome) => void this.#welcome(welcome),
      refused: ({ code }) => void this.#refused(code),
    });
    const { hear } = this.access;
    hear('conversation:event', (notice) => void this.sync.event(notice));
    hear('conversation:read', (position) => this.sync.read(position));
    hear('request:answered', (answer) => void this.answered(answer));
    hear('person:blocked', (relation) => void this.related(relation));
    hear('me:changed', ({ me }) => this.#know(me));
  }

  /** The widget was opened. Asks the server who is there, unless `hint` says that nobody is. */
  arrive(hint: boolean): void {
    this.#resting = false;
    if (this.me || hint) this.parts.connection.link.open();
    else this.session.presence = 'visitor';
    this.changed();
  }

  /** The widget was closed: the socket goes as soon as nothing waits to be sent. */
  rest(): void {
    this.#resting = true;
    this.#closeWhenIdle();
  }

  /** The page is being left: the socket goes at once, and what waits is in the outbox. */
  suspend(): void {
    this.parts.connection.link.close();
  }

  /** Asks for a code to be sent; returns the registration that waits for it. Rejects with a `Refusal`. */
  register(register: Register): Promise<string> {
    return this.session.register(register);
  }

  /** Trades the code for a session. Rejects with a `Refusal`. */
  confirm(registration: string, code: string): Promise<void> {
    return this.session.confirm(registration, code);
  }

  /** Returns the ticket of the second step, where there is one. Rejects with a `Refusal`. */
  signIn(credentials: SignIn): Promise<string | undefined> {
    return this.session.signIn(credentials);
  }

  /** Signs in with a token that the host page's backend signed. Rejects with a `Refusal`. */
  identify(token: string): Promise<void> {
    return this.session.identify(token).finally(() => this.changed());
  }

  /** Ends the session and forgets everything that belongs to it, here and in the other tabs. Rejects with a `Refusal`. */
  async signOut(): Promise<void> {
    // The server ends a session's sockets with it: whoever signs out is not told that they were signed out.
    this.suspend();
    await this.session.end().catch((cause: unknown) => {
      this.access.goLive();
      throw cause;
    });
    await this.unsent.clear();
    forgetDrafts();
    this.#leave();
    this.changed();
  }

  /** What the screens of one's own account work with: they are loaded apart, because few visits come to them. */
  get access(): AccountAccess {
    const { call, download, link } = this.parts.connection;
    return {
      call,
      download,
      request: link.request.bind(link),
      hear: link.hear.bind(link),
      enter: (answer) => this.session.enter(answer),
      know: (me) => this.#know(me),
      refused: (code) => void this.#refused(code),
      goLive: () => this.#resting || link.open(),
    };
  }

  /** Takes over what was read of a conversation elsewhere than in the list, so that it can be opened. */
  adopt(summary: ConversationSummary): void {
    if (!this.summary(summary.id)) this.sync.summaries.set(summary.id, summary);
    this.sync.learn(summary.people);
    this.changed();
  }

  /** Takes over what the person has answered to a request. */
  answered(answer: AnswerRequest): Promise<void> {
    return this.sync.answered(answer);
  }

  /** Takes over whom the person has blocked, or no longer does. */
  related(relation: Notices['person:blocked']): Promise<void> {
    return this.sync.related(relation);
  }

  /** Compares revisions with the server's, while there is a connection. */
  async checkHeads(): Promise<void> {
    if (this.link === 'current') await this.sync.checkHeads();
  }

  async #entered(me: Me): Promise<void> {
    // Where it cannot be loaded now, the welcome or the first message asks for it again.
    // While nobody looks, nothing is stored.
    if (!this.#resting) await this.unsent.open(me.id).catch(() => undefined);
    this.changed();
    if (!this.#resting && !me.enrolling) this.parts.connection.link.open();
  }

  #know(me: Me): void {
    this.session.know(me);
    this.changed();
  }

  async #refused(code: ErrorCode): Promise<void> {
    if (code === 'second_factor_required') {
      // The socket does not say whom it refused, and whoever has to enrol is shown how.
      const failed = await this.session.read().catch(asRefusal);
      if (failed) code = failed.code;
      else if (this.me?.enrolling) return this.changed();
    }
    // The outbox stays: the same person signs in again, and what waited goes then.
    if (this.session.refuse(code)) this.#leave();
    this.changed();
  }

  async #welcome({ me, epoch, ask }: Notices['welcome']): Promise<void> {
    this.asked = ask;
    if (this.session.welcome(me)) this.sync.forget();
    this.sync.meet(epoch);
    // What is loaded for sending must keep nobody from reading.
    void this.unsent.resume(me.id, epoch, () => this.link === 'current' && this.me?.id === me.id);
    await this.sync.sync();
  }

  #leave(): void {
    this.urgencies.clear();
    this.unsent.close();
    this.suspend();
    this.session.forget();
    this.sync.forget();
  }

  #closeWhenIdle(): void {
    if (this.#resting && !this.unsent.waits) this.suspend();
  }
}
