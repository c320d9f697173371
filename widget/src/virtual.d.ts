/** The editors' lists of urgent words, as they are when the widget is built. */
declare module 'virtual:urgent-lists' {
  const lists: readonly { name: string; text: string }[];
  export default lists;
}

/** The sentences that those lists are tried on, by what they call for; `harmless`: nothing. For tests. */
declare module 'virtual:urgent-sentences' {
  const sentences: Record<string, string[]>;
  export default sentences;
}
