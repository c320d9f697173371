import type { LitElement, ReactiveController, ReactiveControllerHost } from 'lit';
import type { Strings } from '../../strings/strings.ts';
import type { RepereComposer } from '../composer/composer.ts';
import type { RepereMessage } from '../message/message.ts';
import type { RepereTimeline } from '../timeline/timeline.ts';

/** The conversation around it, as far as it is needed here. */
interface Around extends LitElement {
  strings: Strings;
  /** Shows what comes before what is shown. */
  showOlder(): Promise<void>;
}

/** An event that is heard: those that do not bubble come by on their way down, where `capture` is set. */
export type Heard = readonly [type: string, hearer: (event: never) => void, capture?: boolean];

/** Finds what stands beside an element in a conversation, and hears what is done there for as long as the element is on the page. */
export class Beside implements ReactiveController {
  readonly #host: Element;
  readonly #heard: readonly Heard[];
  #ending: AbortController | undefined;

  constructor(host: ReactiveControllerHost & Element, heard: readonly Heard[]) {
    this.#host = host;
    this.#heard = heard;
    host.addController(this);
  }

  hostConnected(): void {
    this.#ending = new AbortController();
    const { signal } = this.#ending;
    for (const [type, hearer, capture = false] of this.#heard)
      this.#root.addEventListener(type, hearer as EventListener, { capture, signal });
  }

  hostDisconnected(): void {
    this.#ending?.abort();
  }

  get around(): Around {
    return this.#root.host as Around;
  }

  get composer(): RepereComposer | null {
    return this.#root.querySelector<RepereComposer>('repere-composer');
  }

  get timeline(): RepereTimeline | null {
    return this.#root.querySelector<RepereTimeline>('repere-timeline');
  }

  /** The messages that are shown, the oldest first. */
  get messages(): RepereMessage[] {
    return [...(this.timeline?.renderRoot.querySelectorAll<RepereMessage>('repere-message') ?? [])];
  }

  get #root(): ShadowRoot {
    return this.#host.getRootNode() as ShadowRoot;
  }
}
