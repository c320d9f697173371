import type { Page } from 'playwright-core';

/** What may be cut short, because others wrote it and it stands in full elsewhere: names, first words, titles of articles. */
const OF_OTHERS = [
  '.top h1',
  '.row b',
  '.row [dir]',
  '.row .words',
  '.row .place',
  '.origin q',
  '.who .name',
  '.who .handle',
];

/** Whatever of an element's insides cannot be seen without scrolling sideways, or at all: one line for each, none where all is well. */
export function findOverflow(page: Page, root: 'repere-chat' | 'repere-desk'): Promise<string[]> {
  return page.evaluate(lookForOverflow, { root, cut: OF_OTHERS.join(',') });
}

function lookForOverflow({ root, cut }: { root: string; cut: string }): string[] {
  const found: string[] = [];
  const host = document.querySelector(root);
  if (!host?.shadowRoot) return [`no ${root}`];
  const name = (element: Element): string => {
    const around = (element.getRootNode() as ShadowRoot).host?.localName ?? '';
    const words = element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40);
    return `${around} ${element.localName}.${element.getAttribute('class') ?? ''} “${words}”`;
  };
  const unseen = (element: Element): boolean =>
    element.closest('.unseen') !== null ||
    !element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const walk = (scope: ShadowRoot | Element): void => {
    for (const element of scope.children) {
      if (unseen(element)) continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const narrow = element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1;
      // What only reaches out of its parent is cut by nothing; what holds words or cuts is what matters.
      const words = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
      if (narrow && (words || overflowX !== 'visible') && !(overflowX !== 'visible' && element.matches(cut)))
        found.push(`${name(element)} holds ${element.scrollWidth} in ${element.clientWidth} px`);
      const hides = overflowY === 'hidden' || overflowY === 'clip';
      if (hides && element.clientHeight > 1 && element.scrollHeight > element.clientHeight + 1 && !element.matches(cut))
        found.push(`${name(element)} hides ${element.scrollHeight - element.clientHeight} px below`);
      if (box.width > 0 && (box.right > document.documentElement.clientWidth + 1 || box.left < -1))
        found.push(`${name(element)} reaches from ${Math.round(box.left)} to ${Math.round(box.right)}`);
      if (element.shadowRoot) walk(element.shadowRoot);
      if (!(element instanceof SVGElement)) walk(element);
    }
  };
  walk(host.shadowRoot);
  return found;
}
