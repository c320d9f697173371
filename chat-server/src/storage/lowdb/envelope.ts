import { crc32 } from 'node:zlib';
import { DamagedDocument } from './damaged-document.ts';
import { NewerRelease } from './newer-release.ts';

/** The form of a document on the disk. It rises when an older server could misread a newer one's documents. */
const ENVELOPE_VERSION = 1;

/** A document as text: its data, with what tells damage from truth (CRC-32 of the data's JSON, in hexadecimal). */
export function wrap(data: unknown): string {
  const body = JSON.stringify(data);
  return `{"version":${ENVELOPE_VERSION},"crc":"${checksum(body)}","data":${body}}\n`;
}

/** The data of a document. Throws {@link DamagedDocument} for whatever {@link wrap} could not have written, {@link NewerRelease} for a later form. */
export function unwrap<T>(text: string, path: string): T {
  if (text.trim() === '') throw new DamagedDocument(path, 'it is empty');
  const { version, crc, data } = parse(text, path);
  if (typeof version === 'number' && version > ENVELOPE_VERSION) {
    throw new NewerRelease(path, `its form is version ${version}, and this release reads up to ${ENVELOPE_VERSION}`);
  }
  if (version !== ENVELOPE_VERSION || data === undefined || data === null) {
    throw new DamagedDocument(path, 'it is not a document of this store');
  }
  if (crc !== checksum(JSON.stringify(data))) throw new DamagedDocument(path, 'its checksum does not match');
  return data as T;
}

function parse(text: string, path: string): { version?: unknown; crc?: unknown; data?: unknown } {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Said below, in the words for every other kind of damage.
  }
  throw new DamagedDocument(path, text.startsWith('\0') ? 'it is filled with NULs' : 'it is not JSON');
}

function checksum(body: string): string {
  return crc32(body).toString(16).padStart(8, '0');
}
