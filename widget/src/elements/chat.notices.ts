import { html, nothing } from 'lit';
import '../components/notice/notice.ts';
import type { ChatContext } from './chat.context.ts';
import { erasureNotice } from './erasure-notice.ts';
import { linkNotice } from './link-notice.ts';

/** What the panel says of what was done last. */
interface Told {
  /** What went wrong, in words. */
  problem: string;
  /** What came of it, in words. */
  said: string;
  /** Whom to call was read, and is closed. */
  closed: () => void;
}

/** What the panel says above each of its pages: whatever is not current, not done, or waits to be known. */
export function chatNotices(context: ChatContext, { problem, said, closed }: Told): unknown {
  const { view, store, draft, strings, language } = context;
  return html`<div class="notices">
    ${linkNotice(store, strings)}
    ${problem ? html`<repere-notice tone=${problem === strings.guest ? 'caution' : 'danger'}>${problem}</repere-notice>` : nothing}
    <p class="said" role="status">${said}</p>
    ${view.name === 'settings' && view.section === 'data' ? nothing : erasureNotice(store, language)}
    <repere-urgent-draft
      .store=${store}
      .text=${draft.wanted ? draft.text : ''}
      .language=${language}
      @closed=${closed}
    ></repere-urgent-draft>
  </div>`;
}
