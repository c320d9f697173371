import { type Check, fault, ok } from './check.ts';

/** The oldest Node that runs this, by its first number. */
const OLDEST = 24;

/** Whether a Node by this version runs the server. */
export function judgeNode(version: string): ReturnType<typeof ok> {
  if (Number(version.split('.')[0]) >= OLDEST) return ok(`Node ${version}`);
  return fault(
    `Node ${version} runs this, and ${OLDEST} is needed`,
    'npm ci, and start with npm or node_modules/.bin/node',
  );
}

export const checkNode: Check = { name: 'node', look: async () => [judgeNode(process.versions.node)] };
