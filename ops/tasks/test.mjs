import './require-node.mjs';

await import('../src/tasks/test.ts');
