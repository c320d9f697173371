/** What somebody wrote, indented, and without what a terminal would obey. */
export function quoted(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}](?<!\n)/gu, '�').replace(/^/gm, '    ');
}
