import type { NoticesWords } from './notices.words.ts';

/** Notices in English. */
export const noticesEn: NoticesWords = {
  lead: 'For messages that arrive while you are looking elsewhere, as long as this chat is open in a tab. Once it is closed, we write you a mail when a coach’s answer waits unread. Your choice holds for this browser.',
  sound: 'A soft sound',
  soundDetails: 'Two short notes. You hear them as you switch it on.',
  desktop: 'A notice on the screen',
  desktopDetails: 'Your browser will ask whether it may. The notice never shows what was written.',
  names: 'Say whom it is from',
  namesDetails:
    '“New message from Sam” instead of “New message”. Anybody who sees your screen can read it, even while it is locked.',
  missing: 'This browser shows no notices of pages.',
  denied:
    'Your browser blocks notices of this site. Allow them in its settings for this site, often behind the icon beside the address; then switch this on again.',
  unanswered: 'Your browser has not been told yet whether it may. Switch this on again, and answer its question.',
  notKept: 'Your browser does not let us keep your choice, so nothing changes.',
  soundOn: 'Sound on.',
  soundOff: 'Sound off.',
  desktopOn: 'Notices on.',
  desktopOff: 'Notices off.',
  namesOn: 'Notices now say whom a message is from.',
  namesOff: 'Notices no longer say whom a message is from.',
  message: 'New message',
  messageFrom: (name) => `New message from ${name}`,
};
