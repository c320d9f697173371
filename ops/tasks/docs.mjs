import './require-node.mjs';

await import('../src/tasks/docs.ts');
