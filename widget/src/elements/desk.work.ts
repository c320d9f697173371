/** The work at the desk: its three panes, with the parts that stand in them. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import '../components/desk/bar/bar.ts';
import '../components/desk/card/card.ts';
import '../components/desk/numbers/numbers.ts';
import { given } from '../components/desk/part.element.ts';
import type { PartContext } from '../components/desk/part.element.ts';
import '../components/desk/queues/queues.ts';
import '../components/desk/thread/thread.ts';
import { backIcon } from '../components/icons.ts';
import type { Pane } from './desk.panes.ts';

/** What somebody does at the desk that is not in one pane alone. */
interface Moves {
  go: (pane: Pane) => void;
  choose: (conversation: string) => void;
}

/** The queues, the conversation that is open or else today's numbers, and the card of whoever asks. */
export function deskWork(context: PartContext, { go, choose }: Moves): TemplateResult {
  const { conversation, desk, words } = context;
  const open = desk.row(conversation) !== undefined;
  const chosen = ({ detail }: CustomEvent<string>): void => choose(detail);
  /** The way back, where a pane stands alone. */
  const head = (title: string, back: string, to: Pane): TemplateResult =>
    html`<div class="head">
      <button class="icon" @click=${() => go(to)}><span class="unseen">${back}</span>${backIcon}</button>
      <h2 tabindex="-1">${title}</h2>
    </div>`;
  return html`<nav class="list" aria-label=${words.queues}>
      <repere-desk-queues ${given(context)} @choose=${chosen}></repere-desk-queues>
    </nav>
    <div class="conversation">
      ${
        open
          ? html`<repere-desk-bar
                ${given(context)}
                @back=${() => go('queues')}
                @card=${() => go('card')}
              ></repere-desk-bar>
              <repere-desk-thread ${given(context)}></repere-desk-thread>`
          : html`${head(words.deskBack, words.deskBack, 'queues')}
              <div class="numbers page"><repere-desk-numbers ${given(context)}></repere-desk-numbers></div>`
      }
    </div>
    ${
      open
        ? html`<section class="card" aria-label=${words.showCard}>
            ${head(words.showCard, words.deskBackToConversation, 'conversation')}
            <div class="page"><repere-desk-card ${given(context)} @choose=${chosen}></repere-desk-card></div>
          </section>`
        : nothing
    }`;
}
