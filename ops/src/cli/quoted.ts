/** What somebody wrote, indented, and without what a terminal would obey. */
export function quoted(text: string): string {
  return plainText(text).replace(/^/gm, '    ');
}

/** Any text without what a terminal would obey. */
export function plainText(text: string): string {
  return text.replace(/\r\n/g, '\n').replace(/[\p{Cc}\p{Cf}](?<!\n)/gu, '�');
}
