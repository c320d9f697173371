import axe from 'axe-core';
import { expect } from 'vitest';

/** One element under test, looked at and used through its shadow roots, as a person does. */
export class Screen {
  readonly #root: () => HTMLElement;

  constructor(root: () => HTMLElement) {
    this.#root = root;
  }

  /** The first element that fits, in whichever shadow root it stands. */
  find<Found extends HTMLElement>(selector: string): Found | undefined {
    return search<Found>(selector, this.#root().shadowRoot!);
  }

  /** Every element that fits, in whichever shadow roots they stand. */
  all<Found extends HTMLElement>(selector: string): Found[] {
    return searchAll<Found>(selector, this.#root().shadowRoot!);
  }

  /** What has the focus, in whichever shadow root it stands. */
  focused(): HTMLElement | undefined {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    return focused instanceof HTMLElement ? focused : undefined;
  }

  /** Waits until there is one that fits. */
  async appear<Found extends HTMLElement>(selector: string): Promise<Found> {
    await expect.poll(() => this.find(selector), { message: selector }).toBeTruthy();
    return this.find<Found>(selector)!;
  }

  /** Types into a field. */
  async fill(selector: string, text: string): Promise<void> {
    const field = await this.appear<HTMLInputElement>(selector);
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }

  async click(selector: string): Promise<void> {
    (await this.appear(selector)).click();
  }

  /** What axe finds, once nothing moves any more: half faded in, every colour would be a faint one. */
  async violations(): Promise<string[]> {
    const moving = this.all('.panel, dialog').flatMap((element) => element.getAnimations());
    await Promise.all(moving.map(({ finished }) => finished));
    const { violations } = await axe.run(this.#root(), { rules: { region: { enabled: false } } });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target} ${nodes[0]?.any[0]?.message}`);
  }
}

function search<Found extends HTMLElement>(selector: string, root: ParentNode): Found | undefined {
  const here = root.querySelector<Found>(selector);
  if (here) return here;
  for (const element of root.querySelectorAll('*')) {
    const inside = element.shadowRoot && search<Found>(selector, element.shadowRoot);
    if (inside) return inside;
  }
  return undefined;
}

function searchAll<Found extends HTMLElement>(selector: string, root: ParentNode): Found[] {
  const inside = [...root.querySelectorAll('*')].flatMap((element) =>
    element.shadowRoot ? searchAll<Found>(selector, element.shadowRoot) : [],
  );
  return [...root.querySelectorAll<Found>(selector), ...inside];
}
