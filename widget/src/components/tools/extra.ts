import { html, nothing } from 'lit';
import type { ErrorCode } from '@repere/protocol';
import type { OutboxChange } from '../../connection/outbox.entry.ts';
import type { ToolsWords } from '../../strings/tools.words.ts';
import type { RepereMessage } from '../message/message.ts';
import './pending.ts';

/** Refusals of the words themselves: the same words again would be refused again. */
const OF_WORDS: ReadonlySet<ErrorCode | undefined> = new Set<ErrorCode>(['invalid_payload', 'payload_too_large']);

/** Puts below messages of one's own what there is to say of them, where they need it; `writable`: whether one may write here now. */
export function putExtras(
  messages: readonly RepereMessage[],
  changes: readonly OutboxChange[],
  words: ToolsWords,
  writable: boolean,
): void {
  for (const message of messages) {
    const { view, extra } = message;
    if (!view.own || (!extra && view.state !== 'failed' && !changes.length)) continue;
    message.extra = extraOf(message, changes, words, writable);
  }
}

/** What stands below a message that was refused, or whose change is not confirmed. */
function extraOf(
  { view: { of, state, seq }, strings }: RepereMessage,
  changes: readonly OutboxChange[],
  words: ToolsWords,
  writable: boolean,
): unknown {
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
