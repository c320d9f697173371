/** What the fragment of an address says before the identifier of a conversation. */
const OPEN = '#conversation-';

/** The conversation that the address names, so that a reload comes back to it, and one coach can send another there. */
export function placeInAddress(): string | undefined {
  return location.hash.startsWith(OPEN) ? location.hash.slice(OPEN.length) : undefined;
}

/** Names the open conversation in the address, or none; a fragment of the page's own stays. */
export function keepInAddress(conversation: string): void {
  if (location.hash && placeInAddress() === undefined) return;
  const wanted = conversation ? OPEN + conversation : '';
  if (location.hash === wanted) return;
  history.replaceState(history.state, '', wanted || location.pathname + location.search);
}
