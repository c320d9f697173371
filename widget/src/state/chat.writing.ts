import type { FoundPerson, Origin, SendMessage, Sent, Urgency } from '@repere/protocol';
import type { Outgoing } from '../connection/outbox.entry.ts';
import { ChatReading } from './chat.reading.ts';

/** What a message can carry beside its words. */
export type Attached = Pick<SendMessage, 'quotes' | 'article'>;

/** What one writes: it waits in the outbox until the server has it, and what the server says to it is known then. */
export abstract class ChatWriting extends ChatReading {
  /** What the reader’s own messages have called for that a coach cannot give, by conversation, until they close it. */
  readonly urgencies: Map<string, Urgency> = new Map();

  /** When the coaches answer again, in milliseconds since the epoch: of each conversation that the reader wrote in while they were away. */
  readonly opensAt: Map<string, number> = new Map();

  /** Begins a coaching conversation; returns its identifier. */
  async startCoaching(text: string, origin?: Origin): Promise<string> {
    const conversationId = this.parts.newId();
    const payload = { kind: 'coaching' as const, conversationId, clientId: this.parts.newId(), text };
    await this.#add({ name: 'conversation:start', payload: origin ? { ...payload, origin } : payload });
    return conversationId;
  }

  /**
   * Writes into a conversation, or begins it where it does not exist yet with the person `starting`. A first message carries nothing
   * beside its words.
   */
  async send(conversationId: string, text: string, starting?: FoundPerson, also?: Attached): Promise<void> {
    const clientId = this.parts.newId();
    const exists = this.summary(conversationId) !== undefined || this.entriesOf(conversationId).length > 0;
    if (starting && !exists) {
      const payload = { kind: 'direct' as const, with: starting.id, conversationId, clientId, text };
      await this.#add({ name: 'conversation:start', payload });
    } else {
      await this.#add({ name: 'message:send', payload: { conversationId, clientId, text, ...also } });
    }
  }

  /** Gives a message of one's own another wording, as soon as the server can be told. */
  edit(conversationId: string, seq: number, text: string): Promise<void> {
    const payload = { conversationId, clientId: this.parts.newId(), seq, text };
    return this.#add({ name: 'message:edit', payload });
  }

  /** Deletes a message of one's own, as soon as the server can be told. */
  remove(conversationId: string, seq: number): Promise<void> {
    const payload = { conversationId, clientId: this.parts.newId(), seq };
    return this.#add({ name: 'message:delete', payload });
  }

  /** Sends a refused message, or edit, again as a new one, with the text as it is now. */
  resend(order: number, text: string): Promise<void> {
    return this.unsent.resend(order, this.parts.newId(), text);
  }

  /** Gives a refused message up. */
  discard(order: number): Promise<void> {
    return this.unsent.discard(order);
  }

  /** Shows whom to call to whoever wrote in a conversation, until they close it. */
  alert(conversationId: string, urgency: Urgency): void {
    this.urgencies.set(conversationId, urgency);
    this.changed();
  }

  /** The server has stored something that was written. */
  protected async sent({ conversationId, event, quoted = [], opensAt, urgency }: Sent): Promise<void> {
    // Before anything is waited for: whoever wrote it is shown whom to call at once.
    if (urgency) this.urgencies.set(conversationId, urgency);
    if (opensAt) this.opensAt.set(conversationId, opensAt);
    this.changed();
    const kind = this.summary(conversationId)?.kind ?? 'coaching';
    await this.sync.event({ conversationId, kind, event, people: [], quoted });
  }

  async #add(outgoing: Outgoing): Promise<void> {
    if (!this.me) throw new Error('Nobody is signed in.');
    await this.unsent.add(this.me.id, outgoing, this.parts.now());
  }
}
