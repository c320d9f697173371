import { html, nothing } from 'lit';
import type { ErrorCode } from '@repere/protocol';
import type { OutboxChange } from '../../connection/outbox.entry.ts';
import type { Strings } from '../../strings/strings.ts';
import type { ToolsWords } from '../../strings/tools.words.ts';
import type { MessageView } from '../message/message.ts';
import './pending.ts';

/** Refusals of the words themselves: the same words again would be refused again. */
const OF_WORDS: ReadonlySet<ErrorCode | undefined> = new Set<ErrorCode>(['invalid_payload', 'payload_too_large']);

/** What an extra is made of. */
export interface ExtraSource {
  view: MessageView;
  changes: readonly OutboxChange[];
  strings: Strings;
  words: ToolsWords;
  writable: boolean;
}

/** What stands below a message of one's own that was refused, or whose change is not confirmed. */
export function extraOf({ view, changes, strings, words, writable }: ExtraSource): unknown {
  const { of, state, seq } = view;
  const change = changes.find(({ payload }) => payload.seq === seq);
  if (change) return html`<repere-pending .change=${change} .strings=${strings}></repere-pending>`;
  if (state !== 'failed' || !('payload' in of)) return undefined;
  const { order, error, field } = of;
  const act = (name: string, label: string): unknown =>
    html`<button class="quiet" data-act=${name} data-order=${order}>${label}</button>`;
  return html`<p class="why">${field === 'quotes' ? words.quoteLost : strings.errors[error ?? 'internal']}</p>
    <div class="actions">
      ${writable && !OF_WORDS.has(error) ? act('again', words.again) : nothing}
      ${writable ? act('rewrite', words.editAgain) : nothing} ${act('discard', words.discard)}
    </div>`;
}
