import type { RepereChat } from './chat.ts';

/** What `<repere-chat>` tells the page, by name. */
export interface RepereChatEvents {
  'repere-open': CustomEvent<null>;
  'repere-close': CustomEvent<null>;
  /** A message of somebody else has arrived, in the conversation of this identifier. */
  'repere-message': CustomEvent<{ conversation: string }>;
  'repere-unread': CustomEvent<{ unread: number }>;
  /** Somebody wants to go on for whom nobody has vouched, or no longer. */
  'repere-identify': CustomEvent<null>;
}

/** How one listens to them. */
type Listen = <Name extends keyof RepereChatEvents>(
  name: Name,
  listener: (this: RepereChat, event: RepereChatEvents[Name]) => void,
  options?: boolean | AddEventListenerOptions,
) => void;

declare module './chat.ts' {
  interface RepereChat {
    addEventListener: Listen & HTMLElement['addEventListener'];
    removeEventListener: Listen & HTMLElement['removeEventListener'];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'repere-chat': RepereChat;
  }
}
