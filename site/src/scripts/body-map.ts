/** Room left around what is brought into view, in CSS pixels. */
const ROOM = 32;

// Not every browser scrolls to a shape that keys have led to, nor when it is asked to.
document.addEventListener('focusin', ({ target }) => {
  if (!(target instanceof SVGElement)) return;
  const { top, bottom } = target.getBoundingClientRect();
  if (top < 0) scrollBy({ top: top - ROOM });
  else if (bottom > innerHeight) scrollBy({ top: bottom - innerHeight + ROOM });
});
