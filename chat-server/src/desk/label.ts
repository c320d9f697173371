import { type DeskAnswer, type LabelConversation, LIMITS } from '@repere/protocol';
import { AppError, type Identity } from '../core/index.ts';
import { act } from './act.ts';
import type { DeskParts } from './parts.ts';

/** Puts a label on, or takes it off; for the coaches alone. Errors: `forbidden` (`LIMITS.labels` are on already), and those of an act. */
export function label(parts: DeskParts) {
  const perform = act(parts);
  return (wanted: LabelConversation, identity: Identity): Promise<DeskAnswer> => {
    const { label: name, on } = wanted;
    return perform(wanted, identity, ['label', name, on], ({ labels }) => {
      if (labels.includes(name) === on) return [];
      if (on && labels.length >= LIMITS.labels) throw new AppError('forbidden', { field: 'label' });
      return [{ stream: 'desk', type: 'labelled', label: name, on }];
    });
  };
}
