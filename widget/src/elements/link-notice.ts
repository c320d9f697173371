import { html, nothing } from 'lit';
import type { ChatStore } from '../state/chat.store.ts';
import type { Strings } from '../strings/strings.ts';
import '../components/notice/notice.ts';

/** Says how the connection is whenever it is not current, and what can be done about it. */
export function linkNotice(store: ChatStore, strings: Strings): unknown {
  if (store.refusal) {
    const stale = store.refusal === 'protocol_mismatch';
    return html`<repere-notice tone="caution">
      ${strings.errors[store.refusal]}
      ${
        stale
          ? html`<button slot="actions" class="plain" @click=${() => location.reload()}>${strings.reload}</button>`
          : nothing
      }
    </repere-notice>`;
  }
  if (store.link === 'waiting') return html`<repere-notice>${strings.reconnecting}</repere-notice>`;
  if (store.link === 'blocked') return html`<repere-notice tone="caution">${strings.blocked}</repere-notice>`;
  return nothing;
}
