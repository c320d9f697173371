import type { Page } from 'playwright-core';

/** What a control must be, seen by somebody who points at it or looks for it. */
export interface Demand {
  /** Least width and height in CSS pixels. */
  size: number;
  /** Whether each is to be moved into view in turn, where nothing may lie over it. */
  reachable?: boolean;
}

/**
 * Every control of an element that falls short, in a line of its own. Links within a sentence may be as small as its words, and a box to
 * tick is one target with its label. What an open menu covers can be had once it is closed.
 */
export function findShortcomings(page: Page, root: 'repere-chat' | 'repere-desk', demand: Demand): Promise<string[]> {
  return page.evaluate(look, { root, ...demand });
}

function look({ root, size, reachable }: Demand & { root: string }): string[] {
  const CONTROLS =
    'a[href], button, input, textarea, select, summary, [role=button], [role=menuitem], [role=option], [role=tab]';
  const found: string[] = [];
  const host = document.querySelector(root);
  if (!host?.shadowRoot) return [`no ${root}`];
  const controls: HTMLElement[] = [];
  const walk = (scope: ShadowRoot): void => {
    for (const element of scope.querySelectorAll<HTMLElement>('*')) {
      if (element.shadowRoot) walk(element.shadowRoot);
      if (
        element.matches(CONTROLS) &&
        !element.closest('.unseen') &&
        element.checkVisibility({ visibilityProperty: true })
      )
        controls.push(element);
    }
  };
  walk(host.shadowRoot);
  if (controls.length === 0) return ['no control at all'];
  // Where a dialogue is modal, nothing behind it can be reached.
  const modal = controls.map((each) => each.closest('dialog:modal')).find((each) => each !== null);
  for (const control of controls) {
    if (modal && control.closest('dialog') !== modal) continue;
    const around = (control.getRootNode() as ShadowRoot).host.localName;
    const words = (control.ariaLabel ?? control.textContent).trim().replace(/\s+/g, ' ').slice(0, 40);
    const name = `${around} ${control.localName} “${words || control.getAttribute('name') || control.id}”`;
    const own = control.getBoundingClientRect();
    const label = control instanceof HTMLInputElement ? control.labels?.[0]?.getBoundingClientRect() : undefined;
    const joined = label && ['checkbox', 'radio'].includes((control as HTMLInputElement).type);
    const width = joined ? Math.max(own.width, label.width) : own.width;
    const height = joined ? Math.max(own.height, label.height) : own.height;
    const inSentence = control.localName === 'a' && getComputedStyle(control).display === 'inline';
    // Half a pixel is how browsers round.
    if (!inSentence && (width < size - 0.5 || height < size - 0.5))
      found.push(`${name} is ${Math.round(width)} × ${Math.round(height)}`);
    if (!reachable) continue;
    control.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    const box = control.getClientRects()[0] ?? own;
    const [x, y] = [box.x + box.width / 2, box.y + Math.min(box.height, innerHeight) / 2];
    let hit: Element | null = document.elementFromPoint(x, y);
    while (hit?.shadowRoot?.elementFromPoint(x, y) && hit.shadowRoot.elementFromPoint(x, y) !== hit)
      hit = hit.shadowRoot.elementFromPoint(x, y);
    // Through the hosts outwards: what is drawn inside a control may be an element of its own.
    let inside = false;
    for (let at = hit; at && !inside; at = (at.getRootNode() as ShadowRoot).host ?? null) inside = control.contains(at);
    const over = hit?.closest('[role=menu], :popover-open');
    if (over && !over.contains(control)) continue;
    const labelled = hit?.closest('label')?.contains(control) || (control as HTMLInputElement).labels?.length;
    if (!hit || !(inside || hit.contains(control) || labelled))
      found.push(`${name} at ${Math.round(x)}, ${Math.round(y)} lies under ${hit?.localName ?? 'nothing'}`);
  }
  return found;
}
