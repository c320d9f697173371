import { z } from 'zod';
import { readArguments } from '../core/index.ts';
import type { AnomalyDraft, AnomalyStore } from './anomaly.store.ts';
import { FINGERPRINT } from './fingerprint.ts';
import type { Journal } from './journal.ts';

const page = z.strictObject({ cursor: z.string().regex(FINGERPRINT, 'no place in the list').optional() });

/** Drafts in one answer. */
const PAGE = 500;

/** A page of drafts, by fingerprint. */
export interface AnomalyPage {
  anomalies: AnomalyDraft[];
  cursor?: string;
}

/** What the command line may ask about anomalies. */
export function anomalyCommands({
  anomalies,
  journal,
}: {
  anomalies: Pick<AnomalyStore, 'list'>;
  journal: Pick<Journal, 'settled'>;
}) {
  return {
    async 'anomalies.list'(args: unknown): Promise<AnomalyPage> {
      const { cursor } = readArguments(page, args ?? {}, 'the list');
      await journal.settled();
      const found = await anomalies.list(PAGE + 1, cursor);
      const shown = found.slice(0, PAGE);
      const last = shown.at(-1);
      return { anomalies: shown, ...(found.length > PAGE && last && { cursor: last.fingerprint }) };
    },
  };
}
