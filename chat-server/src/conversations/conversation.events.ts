import type { AnswerRequest, ConversationKind, MessageChange, Role, Urgency } from '@repere/protocol';
import type { Log, Metrics } from '../observability/index.ts';

/** What became of a probe. */
interface Probed {
  outcome: 'ok' | 'failed';
  took?: number | undefined;
  certificateEndsAt?: number | undefined;
}

const ANSWERED = { accept: 'accepted', decline: 'declined', ignore: 'ignored' } as const;

/** What happens in conversations: each is one log line and one count. Never a word of what was written. */
export function conversationEvents(log: Log, metrics: Metrics) {
  return {
    started(conversation: string, kind: ConversationKind) {
      log.info({ conversation, kind }, 'a conversation began');
      metrics.conversations.inc({ kind });
    },
    stored(conversation: string, kind: ConversationKind, seq: number, role: Role) {
      log.debug({ conversation, seq }, 'a message was stored');
      metrics.messages.inc({ kind, role });
    },
    changed(conversation: string, change: MessageChange['type']) {
      log.debug({ conversation, change }, 'a message was changed');
      metrics.messageChanges.inc({ change });
    },
    /** Counted, and nothing else: not even whose message it was. */
    urgent(urgency: Urgency) {
      metrics.urgentMessages.inc({ urgency });
    },
    answered(conversation: string, answer: AnswerRequest['answer']) {
      log.info({ conversation, answer }, 'a request was answered');
      metrics.relationEvents.inc({ event: ANSWERED[answer] });
    },
    /** Too many for a log line each. */
    caughtUp(events: number) {
      metrics.catchUp.observe(events);
    },
    /** `took`: from sending to arrival, in milliseconds. */
    probed({ outcome, took, certificateEndsAt }: Probed) {
      metrics.probes.inc({ outcome });
      if (took !== undefined) metrics.probeSeconds.observe(took / 1000);
      metrics.certificateExpiry.set((certificateEndsAt ?? 0) / 1000);
      if (outcome === 'failed') log.warn({ took }, 'the message of a probe did not arrive');
    },
    repeated(conversation: string) {
      log.info({ conversation }, 'a repeat found its message already stored');
    },
  };
}

export type ConversationEvents = ReturnType<typeof conversationEvents>;
