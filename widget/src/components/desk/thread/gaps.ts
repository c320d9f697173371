import type { RepereComposer } from '../../composer/composer.ts';
import { GAP } from './held.ts';

/** Puts a canned reply where one writes, with what it could not fill in marked, to be typed over. */
export function insertReply(composer: RepereComposer | null, text: string): void {
  composer?.insert(text);
  const gap = GAP.exec(text);
  const from = (composer?.beforeCaret.length ?? 0) - text.length + (gap?.index ?? 0);
  if (gap) composer?.select(from, from + gap[0].length);
}

/** Marks the first gap of what is written. */
export function selectGap(composer: RepereComposer | null): void {
  const gap = GAP.exec(composer?.value ?? '');
  if (gap) composer?.select(gap.index, gap.index + gap[0].length);
}
