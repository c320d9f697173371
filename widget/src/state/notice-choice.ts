import { NOTICES } from './notices-chosen.ts';

/** How somebody wants to hear of messages that they do not see come. */
export interface NoticeChoice {
  sound: boolean;
  desktop: boolean;
  /** Whether a desktop notice says whom the message is from. */
  names: boolean;
}

const NONE: NoticeChoice = { sound: false, desktop: false, names: false };

/** The choice of an account in this browser; another account's is not its own, and without one everything is off. */
export function readChoice(account: string, storage: () => Storage = () => localStorage): NoticeChoice {
  try {
    const kept = JSON.parse(storage().getItem(NOTICES) ?? 'null') as
      (Partial<NoticeChoice> & { account?: string }) | null;
    if (kept?.account !== account) return NONE;
    return { sound: kept.sound === true, desktop: kept.desktop === true, names: kept.names === true };
  } catch {
    return NONE;
  }
}

/** Keeps a choice; where all is off nothing is kept. Returns whether the browser took it. */
export function writeChoice(
  account: string,
  { sound, desktop, names }: NoticeChoice,
  storage: () => Storage = () => localStorage,
): boolean {
  try {
    if (sound || desktop) storage().setItem(NOTICES, JSON.stringify({ account, sound, desktop, names }));
    else storage().removeItem(NOTICES);
    return true;
  } catch {
    return false;
  }
}
