/** Loads requests, blocks, reports and cards. Where the network does not give them, the next one who asks tries again. */
export async function loadRelation(): Promise<void> {
  await import('./relation.later.ts').catch(() => undefined);
}
