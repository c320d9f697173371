import { hkdfSync } from 'node:crypto';
import type { KeyRing, OwnerKey } from '../../core/key-ring.ts';
import { bodyMac, sameMac, seal, unseal } from '../../core/seal.ts';

/** A text in a report: under the key of whoever wrote it, and of no conversation, because the copy outlives that. */
export interface SealedText {
  /** Id of the author's key. */
  key: string;
  sealed: string;
}

/** Proves a repeat to be one. */
export interface BodyProof {
  key: string;
  mac: string;
}

/** Seals and opens what reports hold: bound to the report and to the place in it, so that nothing opens elsewhere. */
export class ReportSealing {
  readonly #keys: KeyRing;

  constructor(keys: KeyRing) {
    this.#keys = keys;
  }

  async seal(report: string, place: string, author: string, text: string): Promise<SealedText> {
    const key = await this.#keys.obtain(`account:${author}`);
    return { key: key.id, sealed: seal(derive(key, report, 'seal'), text, `${report}|${place}`) };
  }

  /** `null` once the author's key has been destroyed. */
  async open(report: string, place: string, { key: id, sealed }: SealedText): Promise<string | null> {
    const key = await this.#keys.find(id);
    return key ? unseal(derive(key, report, 'seal'), sealed, `${report}|${place}`) : null;
  }

  async prove(report: string, author: string, body: string): Promise<BodyProof> {
    const key = await this.#keys.obtain(`account:${author}`);
    return { key: key.id, mac: bodyMac(derive(key, report, 'mac'), body) };
  }

  /** Whether a body is the one that was proved. Nothing is, once the key has been destroyed. */
  async isSame(report: string, { key: id, mac }: BodyProof, body: string): Promise<boolean> {
    const key = await this.#keys.find(id);
    return key !== undefined && sameMac(bodyMac(derive(key, report, 'mac'), body), mac);
  }
}

/** HKDF-SHA-256 (RFC 5869): a key of an account for one report and one purpose. */
function derive(key: OwnerKey, report: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key.secret, `${key.id}.${report}`, `repere/report/${purpose}/1`, 32));
}
