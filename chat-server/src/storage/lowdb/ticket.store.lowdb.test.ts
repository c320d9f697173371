import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import { nodeFiles } from '../files/node-files.ts';
import { ticketsContract } from '../tickets.contract.ts';
import { DocumentCollection } from './document-collection.ts';
import { DurableWriter } from './durable-writer.ts';
import { LowdbTicketStore } from './ticket.store.lowdb.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tickets-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function open(): Promise<LowdbTicketStore> {
  const temporary = join(folder, 'tmp');
  const writer = new DurableWriter({ files: nodeFiles, temporary, onFatal: (error) => expect.fail(error.message) });
  await writer.makeFolder(temporary);
  await writer.makeFolder(join(folder, 'tickets'));
  return LowdbTicketStore.open(new DocumentCollection(join(folder, 'tickets'), writer));
}

ticketsContract(open, open);
