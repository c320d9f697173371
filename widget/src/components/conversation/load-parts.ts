import type { ChatStore } from '../../state/chat.store.ts';

let tools: Promise<unknown> | undefined;

/** Loads what is shown and done in a conversation as it is now; where the network does not give it, the next change asks for it again. */
export function loadParts(store: ChatStore, conversation: string): void {
  tools ??= import('../tools/tools.ts').catch(() => (tools = undefined));
  if (store.urgencies.has(conversation)) import('../urgent/urgent.ts').catch(() => undefined);
  if (store.summary(conversation)?.closed) import('../rating/rating.ts').catch(() => undefined);
}
