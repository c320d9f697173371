#!/usr/bin/env node
import '../tasks/require-node.mjs';

await import('../src/cli/main.ts');
