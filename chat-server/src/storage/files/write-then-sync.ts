import { type FileHandle, SyncError } from '../../core/files.ts';

/** {@link FileHandle.writeSynced} where writing and syncing are two calls. */
export async function writeThenSync(
  file: Pick<FileHandle, 'write' | 'datasync'>,
  data: Uint8Array,
  position: number,
): Promise<void> {
  await file.write(data, position);
  try {
    await file.datasync();
  } catch (error) {
    throw new SyncError(error);
  }
}
