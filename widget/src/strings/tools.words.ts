/** The texts of what is done with messages: loaded behind the conversation. */
export interface ToolsWords {
  quote: string;
  edit: string;
  remove: string;
  report: string;
  /** Why a message of one's own can be neither edited nor deleted any more. */
  tooLate: string;
  removeAsk: string;
  removeMeans: string;
  keep: string;

  editing: string;
  cancelEditing: string;
  quoting: (name: string) => string;
  quotingYou: string;
  dropQuote: string;
  nothingToEdit: string;

  again: string;
  editAgain: string;
  discard: string;
  editWaits: string;
  removeWaits: string;
  editFailed: string;
  removeFailed: string;
  drop: string;

  /** Without a name: to the reader’s own. */
  toQuoted: (name: string) => string;
  looking: string;
  quotedGone: string;
  /** Why an answer was refused: what it answers went with a restored store. */
  quoteLost: string;
  messageOf: (name: string, time: string) => string;

  article: string;
  showAll: string;
  showLess: string;
  newMessages: (count: number) => string;
}
