import './require-node.mjs';

await import('../src/tasks/screenshots.ts');
