/** Hands the person a file to keep, through the browser's own way of saving. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser has taken hold of the content by the next turn; the address must not keep it in memory.
  setTimeout(() => URL.revokeObjectURL(link.href));
}
