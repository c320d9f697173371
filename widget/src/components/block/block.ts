import { html } from 'lit';
import type { RelationWords } from '../../strings/relation.words.ts';
import { define } from '../define.ts';
import { SheetElement } from '../relation/sheet.element.ts';

/** Says what a block does, and blocks where the person still wants it. */
export class RepereBlock extends SheetElement {
  protected override inside(words: RelationWords): unknown {
    const { name } = this.person;
    return html`${this.heading(words.blockTitle(name))}
      <p class="lead">${words.blockMeans(name)}</p>
      <div class="actions">
        <button class="plain" @click=${() => this.close()}>${words.cancel}</button>
        <button class="primary" aria-disabled=${this.busy ? 'true' : 'false'} @click=${() => void this.block()}>
          ${words.block}
        </button>
      </div>`;
  }
}

define('repere-block', RepereBlock);
