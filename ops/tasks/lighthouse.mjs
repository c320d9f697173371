import './require-node.mjs';

await import('../src/tasks/lighthouse.ts');
