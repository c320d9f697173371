/** The texts of notices, and of where they are chosen. */
export interface NoticesWords {
  lead: string;
  sound: string;
  soundDetails: string;
  desktop: string;
  desktopDetails: string;
  names: string;
  namesDetails: string;
  /** Why there can be none: the browser has none, or the person has said no to it once. */
  missing: string;
  denied: string;
  /** The person has closed the browser’s question without an answer. */
  unanswered: string;
  notKept: string;
  soundOn: string;
  soundOff: string;
  desktopOn: string;
  desktopOff: string;
  namesOn: string;
  namesOff: string;
  /** What a notice says. */
  message: string;
  messageFrom: (name: string) => string;
}
