const PLACE = 'repere-desk-keys';

/** Whether keys of a single sign do something: unless this browser’s coach has switched them off. */
export function singlesAreOn(): boolean {
  try {
    return localStorage.getItem(PLACE) !== 'off';
  } catch {
    return true;
  }
}

/** Switches keys of a single sign on or off, and remembers it here. Answers whether it could be remembered. */
export function switchSingles(on: boolean): boolean {
  try {
    if (on) localStorage.removeItem(PLACE);
    else localStorage.setItem(PLACE, 'off');
    return true;
  } catch {
    return false;
  }
}
