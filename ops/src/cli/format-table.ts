/** Rows as lines of columns, each as wide as its widest cell. */
export function formatTable(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => [...(row[column] ?? '')].length)));
  return rows.map((row) =>
    row
      .map((cell, column) => pad(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** By characters, not by UTF-16 units: names have accents and more. */
function pad(cell: string, width: number): string {
  return cell + ' '.repeat(width - [...cell].length);
}
