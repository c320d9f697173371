import './require-node.mjs';

await import('../src/tasks/dev.ts');
