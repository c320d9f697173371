/** Every visible word of the search, in English. French holds the same keys. */
export const searchEn = {
  title: 'Search',
  description: 'Search every page of advice, every exercise and every calculator, as you type.',
  label: 'What are you looking for?',
  open: 'Search',
  close: 'Close the search',
  submit: 'Search',
  hint: 'Accents and capitals make no difference.',
  arrows: 'Arrow keys move through the results.',
  waiting: 'Looking…',
  found: (count: number) => (count === 1 ? 'One page' : `${count} pages`),
  none: (query: string) => `Nothing here on “${query}”`,
  noneText: 'Try another word, or one word less. If no page answers it, a coach can.',
  ask: 'Ask a coach',
  more: 'Show more',
  everything: 'All results, with the words around them',
  refused:
    'This browser does not allow the full search, so only titles, headings and summaries are looked through. What stands deeper in a page is not found.',
  failed:
    'The full search could not be loaded, so only titles, headings and summaries were looked through. Typing on tries again.',
  broken: 'The list of pages could not be loaded. Typing on tries again.',
  noScript:
    'Searching needs JavaScript, which is turned off in this browser. Every page can be reached from these lists:',
};

/** The words of the search; every language holds the same keys. */
export type SearchWords = typeof searchEn;
