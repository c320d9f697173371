import { createHash } from 'node:crypto';
import type { DiskImage } from '../../src/storage/files/disk-image.ts';
import type { RecordingFiles } from '../../src/storage/files/recording-files.ts';

/** A disk after a power loss, and what had been promised by then. */
export interface CrashState<Promised> {
  image: DiskImage;
  promised: Promised;
}

/** Collects, each once, the disks that a power loss could leave, with the promises that stood at that moment. */
export class CrashStates<Promised> {
  readonly #found = new Map<string, CrashState<Promised>>();
  readonly #promised: () => Promised;

  /** `promised` answers a copy. */
  constructor(promised: () => Promised) {
    this.#promised = promised;
  }

  take(disk: RecordingFiles): void {
    const promised = this.#promised();
    const words = JSON.stringify(promised);
    for (const image of disk.powerLoss()) {
      const hash = createHash('sha1').update(words);
      for (const [path, bytes] of [...image].sort(([one], [other]) => (one < other ? -1 : 1)))
        hash.update(`\0${path}\0${bytes?.length ?? 'folder'}\0`).update(bytes ?? '');
      const name = hash.digest('base64');
      if (!this.#found.has(name)) this.#found.set(name, { image, promised });
    }
  }

  get count(): number {
    return this.#found.size;
  }

  [Symbol.iterator](): Iterator<CrashState<Promised>> {
    return this.#found.values();
  }
}
