import { html, LitElement } from 'lit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ChatFocus } from './chat.focus.ts';

class Panel extends LitElement {
  override render(): unknown {
    return html`<h2 id="title" tabindex="-1">Sam</h2>
      <div class="page"><button>Actions</button></div>`;
  }
}
customElements.define('test-panel', Panel);

let panel: Panel;
let focus: ChatFocus;

beforeEach(() => {
  panel = new Panel();
  document.body.append(panel);
  focus = new ChatFocus(panel);
});
afterEach(() => panel.remove());

test('goes to the page that has arrived, from wherever it was before', async () => {
  await panel.updateComplete;
  panel.renderRoot.querySelector('button')?.focus();
  focus.wait();
  await focus.arrive();
  expect(panel.shadowRoot?.activeElement?.id).toBe('title');
});

test('stays with whoever has gone on meanwhile', async () => {
  await panel.updateComplete;
  focus.wait();
  const arriving = focus.arrive();
  panel.renderRoot.querySelector('button')?.focus();
  await arriving;
  expect(panel.shadowRoot?.activeElement?.localName).toBe('button');
});
