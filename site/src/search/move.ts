/** Lets the arrows lead from the field into its results and back: down from the field, up again from the first, Escape from any. */
export function moveByArrows(field: HTMLInputElement, list: HTMLElement): void {
  const links = () => [...list.querySelectorAll('a')];
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' || event.isComposing) return;
    const [first] = links();
    if (!first) return;
    event.preventDefault();
    first.focus();
  });
  list.addEventListener('keydown', (event) => {
    const all = links();
    const at = all.indexOf(document.activeElement as HTMLAnchorElement);
    const target =
      event.key === 'ArrowDown'
        ? all[at + 1]
        : event.key === 'ArrowUp'
          ? (all[at - 1] ?? field)
          : event.key === 'Home'
            ? all[0]
            : event.key === 'End'
              ? all.at(-1)
              : event.key === 'Escape'
                ? field
                : undefined;
    if (!target) return;
    event.preventDefault();
    // What the page does on Escape is for whoever is in the field.
    event.stopPropagation();
    target.focus();
  });
}
