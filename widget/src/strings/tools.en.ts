import { createPlural } from './plural.ts';
import type { ToolsWords } from './tools.words.ts';

const plural = createPlural('en');

/** What is done with messages, in English. */
export const toolsEn: ToolsWords = {
  quote: 'Quote',
  edit: 'Edit',
  remove: 'Delete',
  report: 'Report',
  tooLate: 'Editing and deleting end 15 minutes after sending.',
  removeAsk: 'Delete this message?',
  removeMeans: 'Its words go for everybody here. That it was deleted stays visible.',
  keep: 'Keep it',

  editing: 'You are editing your message',
  cancelEditing: 'Stop editing',
  quoting: (name) => `Your answer to ${name}`,
  quotingYou: 'You come back to your own words',
  dropQuote: 'Send without the quote',
  nothingToEdit: 'There is nothing to edit: that works for 15 minutes after sending.',

  again: 'Try again',
  editAgain: 'Edit and send again',
  discard: 'Discard',
  editWaits: 'The new wording is on its way:',
  removeWaits: 'Waiting to be deleted',
  editFailed: 'The new wording was not saved.',
  removeFailed: 'The message was not deleted.',
  drop: 'Leave it as it was',

  toQuoted: (name) => (name ? `Go to the quoted message of ${name}:` : 'Go to your message:'),
  looking: 'Looking for that message…',
  quotedGone: 'That message could not be reached. Try again in a moment.',
  quoteLost: 'The message that you answered is no longer here. Sent again, yours goes without it.',
  messageOf: (name, time) => `${name}, ${time}`,

  article: 'From the hub',
  showAll: 'Show all',
  showLess: 'Show less',
  newMessages: (count) => plural(count, '# new message', '# new messages'),
};
