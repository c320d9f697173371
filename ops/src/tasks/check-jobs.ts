import { ROOT } from './root.ts';
import { run, runScript } from './run.ts';
import type { Job } from './jobs.ts';

const TYPED = ['chat-server/protocol', 'chat-server', 'content', 'widget', 'widget/bundle', 'ops', 'site/test'];

/** Types, lint and format: what reads the code without running it. */
export const checkJobs: readonly Job[] = [
  {
    name: 'lint',
    // It makes garbage of whole programs: with room for the young, a quarter of its time is not spent on collecting it.
    run: () =>
      run(process.execPath, [
        '--min-semi-space-size=64',
        '--max-semi-space-size=256',
        `${ROOT}node_modules/eslint/bin/eslint.js`,
        ...['-c', 'ops/lint/eslint.config.mjs', '.'],
      ]),
  },
  { name: 'types of site', run: () => run('npm', ['run', 'check', '-w', 'site']) },
  ...TYPED.map((workspace) => ({
    name: `types of ${workspace}`,
    run: () => runScript('typescript-7/bin/tsc', ['-p', workspace]),
  })),
  { name: 'anomalies', run: () => run(process.execPath, [`${ROOT}ops/bin/repere.mjs`, 'anomalies', 'check']) },
  {
    name: 'changelog',
    run: () => run(process.execPath, [`${ROOT}ops/bin/repere.mjs`, 'changelog', 'check', '--changes']),
  },
  { name: 'format', run: () => runScript('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']) },
];
