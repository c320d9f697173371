/** The words by which readers tell what they think of a page, in English. */
export const feedbackEn = {
  helpful: 'Was this helpful?',
  yes: 'Yes',
  no: 'No',
  thanksForYes: 'Thank you. It tells us what to write more of.',
  thanksForNo: 'Thank you for saying so. If something is wrong or missing, the editors read the box below.',
  /** What becomes of a vote that was not counted. */
  notCounted: {
    offline: 'Not counted: no answer came. Are you offline? Press again when you are back.',
    many: 'Not counted: several people on your network have just answered here. Try again later.',
    failed: 'Not counted: the fault is ours. Try again in a few minutes.',
  },
  text: {
    title: 'An error in this text',
    lead: 'A wrong figure, a dead link, a sentence that misleads: this goes to the editors. They see the page, the section and your words, nothing of you.',
    what: 'What is wrong, and what would be right?',
    send: 'Tell the editors',
    sent: 'Sent. Thank you: an editor will read it.',
  },
  broken: {
    title: 'Something is broken',
    lead: 'A button that does nothing, a page that looks wrong: this goes to whoever repairs the site. They see the page, the section and your words, nothing of you.',
    what: 'What did you do, and what happened?',
    send: 'Report it',
    sent: 'Sent. Thank you: it stands on the list of things to repair.',
  },
  section: 'Where',
  wholePage: 'The page as a whole',
  noAnswer: 'You get no answer here, and this is not the place for your health. For an answer, ask a coach.',
  sending: 'Sending…',
  /** What becomes of words that were not sent. */
  notSent: {
    offline: 'Not sent: no answer came. Are you offline? Your words are still here; send them again when you are back.',
    many: 'Not sent: too much has come from your network at once. Your words are still here; try again in a minute.',
    failed: 'Not sent: the fault is ours. Your words are still here; try again in a few minutes.',
  },
  needsScript:
    'To say whether this helped, or what is wrong here, your browser needs JavaScript, which is turned off. So does the chat with the coaches.',
};

/** Those words; every language holds the same keys. */
export type FeedbackWords = typeof feedbackEn;
