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

/** How one listens to them, and to what every element tells. */
export type Listen = (<Name extends keyof RepereChatEvents>(
  name: Name,
  listener: (event: RepereChatEvents[Name]) => void,
  options?: boolean | AddEventListenerOptions,
) => void) &
  HTMLElement['addEventListener'];
