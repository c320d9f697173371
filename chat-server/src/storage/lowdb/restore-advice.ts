/** How a store is put back, for whoever reads a refusal: what can be done by hand, and where it is written at length. */
export const RESTORE_ADVICE =
  'Stop the server, move the data folder aside, and put the newest backup of the whole folder in its place: `cp -a BACKUP/. DATA_DIR/` (docs/operations.md, "Restoring").';
