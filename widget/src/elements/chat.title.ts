import { titleOf } from '../components/conversation-list/conversation-list.ts';
import type { ChatContext } from './chat.context.ts';

/** Whom the open conversation is with, if anybody is known to be there. */
export function otherIn({ view, store }: ChatContext): string | undefined {
  if (view.name !== 'conversation') return undefined;
  const summary = store.summary(view.id);
  return summary ? titleOf(summary, store.me?.id ?? '') : view.starting?.name;
}

/** What the panel is called where one is. */
export function chatTitle(context: ChatContext): string {
  const { view, store, strings } = context;
  if (view.name === 'home' && store.presence === 'known') return strings.homeTitle;
  if (view.name === 'find') return strings.findTitle;
  if (view.name === 'requests') return strings.requests;
  if (view.name === 'settings') return strings.settings;
  return view.name === 'conversation' ? (otherIn(context) ?? strings.noCoachYet) : strings.title;
}
