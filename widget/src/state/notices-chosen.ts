/** Where the choice of notices is kept, in this browser. */
export const NOTICES = 'repere-notices';

/** Whether somebody has chosen to be given notices here. */
export function noticesChosen(): boolean {
  try {
    return localStorage.getItem(NOTICES) !== null;
  } catch {
    return false;
  }
}
