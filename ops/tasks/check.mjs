import './require-node.mjs';

await import('../src/tasks/check.ts');
