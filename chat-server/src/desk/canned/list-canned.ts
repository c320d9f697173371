import type { CannedReply } from '@repere/protocol';
import type { DeskParts } from '../parts.ts';

/** All canned replies, by language and shortcut. */
export function listCanned({ canned }: Pick<DeskParts, 'canned'>) {
  return async (): Promise<{ replies: CannedReply[] }> => ({ replies: await canned.all() });
}
