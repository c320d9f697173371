import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readUrgentWords, type UrgencyOf } from '@repere/protocol';

/** Reads the editors' lists of both languages. Throws an Error whose message, or path, says what is missing or wrong. */
export async function loadUrgentWords(folder: string): Promise<UrgencyOf> {
  const files = ['fr.txt', 'en.txt'].map((name) => join(folder, name));
  return readUrgentWords(await Promise.all(files.map(async (name) => ({ name, text: await readFile(name, 'utf8') }))));
}
