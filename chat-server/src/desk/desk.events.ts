import type { Log, Metrics } from '../observability/index.ts';

/** What happens at the desk: each is one log line and one count. Never a word of what was written. */
export function deskEvents(log: Log, metrics: Metrics) {
  return {
    /** `act`: assigned, closed, reopened, note, labelled or handed. */
    acted(conversation: string, act: string, by: string) {
      log.info({ conversation, act, by }, 'a coach worked on a conversation');
      metrics.deskEvents.inc({ event: act });
    },
    /** `what`: hours or canned reply. */
    decided(account: string, what: string) {
      log.info({ account, what, audit: true }, 'somebody changed how the desk works');
    },
    /** `whom`: member, coach or team. */
    reminded(whom: string, count: number) {
      log.info({ whom, count }, 'somebody was told of what waits');
      metrics.deskReminders.inc({ whom }, count);
    },
    teamNotReached(err: unknown) {
      log.warn({ err }, 'the channel of the team was not reached: mails go instead');
    },
    firstAnswered(conversation: string, ms: number) {
      log.info({ conversation, seconds: ms / 1000 }, 'a question had its first answer');
      metrics.firstResponse.observe(ms / 1000);
    },
    resolved(conversation: string, ms: number) {
      log.info({ conversation, seconds: ms / 1000 }, 'a conversation was closed after this time');
      metrics.resolution.observe(ms / 1000);
    },
    /** Too many for a log line each. */
    messageShown(ms: number) {
      metrics.messageTime.observe(ms / 1000);
    },
    /** Members who wait now, and since when the first of them, in milliseconds: told at each look at the metrics. */
    waiting(members: number, longest: number) {
      metrics.deskWaiting.set(members);
      metrics.deskLongestWait.set(longest / 1000);
    },
    /** `of`: coaching or hub. No score: somebody would rather not say. */
    rated(of: string, score: number | null) {
      metrics.ratings.inc({ of, score: score ?? 'none' });
    },
  };
}

export type DeskEvents = ReturnType<typeof deskEvents>;
