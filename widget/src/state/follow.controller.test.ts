import { LitElement } from 'lit';
import { expect, test } from 'vitest';
import { FollowController } from './follow.controller.ts';
import { Observable } from './observable.ts';

class Count extends Observable {
  value = 0;
  add(): void {
    this.value += 1;
    this.changed();
  }
}

class Counter extends LitElement {
  readonly count: Count = new Count();
  drawn = 0;

  constructor() {
    super();
    new FollowController(this, () => this.count);
  }

  override render(): unknown {
    this.drawn += 1;
    return this.count.value;
  }
}

customElements.define('test-counter', Counter);

test('follows while it is on the page, and shows on coming back what it has missed', async () => {
  const counter = new Counter();
  const shown = (): string => counter.renderRoot.textContent?.trim() ?? '';
  document.body.append(counter);
  await counter.updateComplete;
  counter.count.add();
  await expect.poll(shown).toBe('1');
  counter.remove();
  const { drawn } = counter;
  counter.count.add();
  await Promise.resolve();
  await counter.updateComplete;
  expect([shown(), counter.drawn]).toEqual(['1', drawn]);
  document.body.append(counter);
  await expect.poll(shown).toBe('2');
  counter.count.add();
  await expect.poll(shown).toBe('3');
  counter.remove();
});
