/** What the server answers of an account that a command has changed. */
export interface Changed {
  id: string;
  handle: string;
  sessionsEnded?: number;
  /** Admins who can still sign in. */
  adminsLeft?: number;
}

/** How many sessions a change has ended, as the end of a sentence. */
export function sessionsEnded({ sessionsEnded: ended = 0 }: Changed): string {
  return ended === 0 ? 'It had no open sessions.' : `Sessions ended: ${ended}.`;
}

/** What to know where no admin is left; nothing otherwise. */
export function adminWarning({ adminsLeft }: Changed): string[] {
  return adminsLeft === 0
    ? ['No admin is left who can sign in: nobody reads the reports. Make one with "repere account role --role admin".']
    : [];
}
