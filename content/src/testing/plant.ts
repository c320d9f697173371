import { checkPages, type Finding } from '../check-content.ts';
import { SOUND, TODAY } from './sound.ts';

/** One change to a sound page: `from`, which must be there, becomes `to`. */
export interface Planted {
  file: string;
  from: string;
  to: string;
}

/** The findings once the changes are made, each with the text of the line that it points at. */
export function findingsWith(changes: readonly Planted[], today = TODAY): (Finding & { points: string })[] {
  const files = new Map(Object.entries(SOUND));
  for (const { file, from, to } of changes) {
    const text = files.get(file);
    if (!text?.includes(from)) throw new Error(`${file} does not hold "${from}": the violation was not planted.`);
    files.set(file, text.replaceAll(from, to));
  }
  const findings = checkPages(
    [...files].map(([file, text]) => ({ file, text })),
    today,
  );
  return findings.map((one) => ({ ...one, points: files.get(one.file)?.split('\n')[one.line - 1] ?? '' }));
}
