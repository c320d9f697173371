import { z } from 'zod';
import { readArguments } from '../../core/index.ts';
import type { ConversationEvents } from '../conversation.events.ts';
import { openProbe, type ProbeParts } from './open-probe.ts';

const DAY = 24 * 60 * 60_000;

const result = z.strictObject({
  outcome: z.enum(['ok', 'failed']),
  /** From the sending to the arrival, in milliseconds. */
  took: z.number().min(0).max(DAY).optional(),
  /** When the certificate that was met ends, in milliseconds since the epoch. */
  certificateEndsAt: z.int().min(0).optional(),
});

interface ProbeCommandParts extends ProbeParts {
  events: Pick<ConversationEvents, 'probed'>;
  /** Hears of each result, to tell its owner. */
  told(result: { outcome: 'ok' | 'failed' }): void;
  /** Where people reach the server. */
  url(): string;
}

/** What `repere probe` asks: what it needs for one message, and that its result be counted. */
export function probeCommands(parts: ProbeCommandParts) {
  const open = openProbe(parts);
  return {
    async 'probe.open'() {
      return { url: parts.url(), ...(await open()) };
    },
    async 'probe.tell'(args: unknown) {
      const said = readArguments(result, args, 'the result');
      parts.events.probed(said);
      parts.told(said);
      return {};
    },
  };
}
