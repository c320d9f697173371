/** Whose presence a connection wants to know: those it names, and no longer those it named before. */
export interface WatchPresence {
  /** At most `LIMITS.watched`. */
  accounts: string[];
}

/** Who of the people asked about is seen to be here. Everybody else is missing, whatever the reason. */
export interface PresentPeople {
  present: string[];
}

/** Somebody whom this connection watches has come, or has gone. */
export interface PresenceChange {
  account: string;
  present: boolean;
}

/** Says that one is writing a message, or no longer is. */
export interface TellTyping {
  conversationId: string;
  typing: boolean;
  /** A coach writes a note: the other coaches alone are told. */
  note?: true;
}

/** Somebody is writing, or no longer is. It ends by itself after `LIMITS.typingFor`, and with their message. */
export interface TypingChange {
  conversationId: string;
  account: string;
  typing: boolean;
  note?: true;
}
