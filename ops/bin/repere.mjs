#!/usr/bin/env node
import '../tasks/require-node.mjs';

await import('../src/main.ts');
