import { html, nothing } from 'lit';
import { asRefusal } from '../../connection/refusal.ts';
import { define } from '../define.ts';
import { ScoreElement } from '../rating/score.element.ts';

/**
 * Asks somebody who writes to members alone how they like it here, where the server wants to know: at most once a quarter. Whoever would
 * rather not say is not asked again until then.
 *
 * @prop store - where it is read whether to ask
 */
export class RepereSatisfaction extends ScoreElement {
  static override properties = { ...ScoreElement.properties, said: { state: true } };
  /** What came of it. */
  declare protected said: string;

  constructor() {
    super();
    this.said = '';
  }

  override render(): unknown {
    const { words, store, said } = this;
    if (!words || (!said && !store.asked)) return nothing;
    return html`<section class="frame" aria-label=${words.hub}>
      ${
        said
          ? html`<p class="said" role="status" tabindex="-1">${said}</p>`
          : this.question(words, words.hub, words.hubHint)
      }
    </section>`;
  }

  protected override async submit(score: number, given: string | undefined): Promise<void> {
    const { words, store } = this;
    if (!words) return;
    const answer = { score, ...(given && { words: given }) };
    const known = await store.access.request('satisfaction:answer', answer).then(
      () => false,
      (cause: unknown) => {
        // Answered already, in another window.
        if (asRefusal(cause).code !== 'forbidden') throw cause;
        return true;
      },
    );
    store.asked = undefined;
    this.said = known ? words.already : words.hubThanks;
    await this.turnTo('.said');
  }

  protected override skip(): void {
    // Lost on its way, it is asked once more with the next connection.
    this.store.access.request('satisfaction:answer', { score: null }).catch(() => undefined);
    this.store.asked = undefined;
    this.said = this.words?.hubSkipped ?? '';
    void this.turnTo('.said');
  }
}

define('repere-satisfaction', RepereSatisfaction);

declare global {
  interface HTMLElementTagNameMap {
    'repere-satisfaction': RepereSatisfaction;
  }
}
