/** Defines an element once: two copies of the widget on a page must not break each other. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
