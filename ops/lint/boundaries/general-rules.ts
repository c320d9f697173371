import type { IForbiddenRuleType } from 'dependency-cruiser';
import { TEST } from './paths.ts';

/** What holds everywhere. */
export const generalRules: IForbiddenRuleType[] = [
  {
    name: 'no-cycle',
    severity: 'error',
    comment: 'Two files that need each other are one file, or hide a third.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-unresolved',
    severity: 'error',
    comment: 'An import that cannot be followed is one that no other rule sees.',
    from: {},
    to: { couldNotResolve: true, pathNot: ['^astro:', '^virtual:'] },
  },
  {
    name: 'no-undeclared-package',
    severity: 'error',
    comment: "A package is named in the workspace's own package.json, or it is there by accident.",
    from: { pathNot: TEST },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'no-import-of-tests',
    severity: 'error',
    comment: 'What runs does not need what tests it.',
    from: { pathNot: TEST },
    to: { path: TEST },
  },
];
