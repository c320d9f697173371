import { acquainted, conversationEvents } from '../conversations/index.ts';
import { answersAgainAt, createMessageTimes, deskEvents, measureCare } from '../desk/index.ts';
import { createTeamHook } from '../mail/team-hook.ts';
import { relationEvents } from '../relations/index.ts';
import type { Foundation } from './lay-foundation.ts';
import type { Wired } from './wire-accounts.ts';

/** What people say to each other, who may reach whom, and the coaches' work with it. */
export function wireConversations(foundation: Foundation, { visibility, pages }: Pick<Wired, 'visibility' | 'pages'>) {
  const { config, logs, metrics, clock, documents, store, people, mailer, urgencyOf, leases, late } = foundation;
  const { accounts, relations, settings } = documents;
  const { broadcast } = late;
  const relationParts = {
    relations,
    accounts,
    people,
    acquainted: acquainted(store),
    settle: store.settle.bind(store),
    broadcast,
    visibilityChanged: visibility.changed,
    clock,
    events: relationEvents(logs.relations, metrics),
  };
  const events = deskEvents(logs.desk, metrics);
  const times = createMessageTimes(events.messageShown);
  const conversationParts = {
    store,
    accounts,
    people,
    relations,
    measure: measureCare({ store, events }),
    pressed: times.pressed,
    answersAgainAt: answersAgainAt({ settings, clock }),
    ...(urgencyOf && { urgencyOf }),
    broadcast,
    clock,
    events: conversationEvents(logs.conversations, metrics),
  };
  const deskParts = {
    ...conversationParts,
    ...documents,
    mailer,
    postToTeam: config.deskHookUrl === undefined ? undefined : createTeamHook(config.deskHookUrl),
    pages,
    leases,
    isDeskOpen: late.isDeskOpen,
    link: (path: string) => `${late.url()}${path}`,
    times,
    events,
  };
  return { relationParts, conversationParts, deskParts };
}
