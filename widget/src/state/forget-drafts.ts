/** Where the drafts of conversations are kept, in this tab alone. */
export const DRAFTS = 'repere-drafts';

/** Removes what was begun and not sent in any conversation. */
export function forgetDrafts(): void {
  try {
    sessionStorage.removeItem(DRAFTS);
  } catch {
    // Nothing could be stored, so nothing is left.
  }
}
