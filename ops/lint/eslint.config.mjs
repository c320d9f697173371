import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { bannedEverywhere, bannedOutside } from './bans.ts';

const TESTS = ['**/*.test.ts', '**/test/**', '**/testing/**', '**/*.contract.ts'];

/** ESLint keeps one setting a rule and file: every ban that applies to a file has to be in it. */
function syntax(bans) {
  return { 'no-restricted-syntax': ['error', ...bans] };
}

/** Type-aware where it pays: promises that nobody awaits, switches that forget a case, imports that outlive their types. */
export default defineConfig(
  {
    ignores: [
      '**/node_modules/**',
      '**/dist/**',
      '**/.astro/**',
      '.cache/**',
      'data/**',
      'logs/**',
      'docs/api/**',
      'ops/lint/planted/**',
    ],
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.base],
    languageOptions: {
      parserOptions: { tsconfigRootDir: process.cwd(), projectService: { allowDefaultProject: ['widget/vite.*.ts'] } },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { arguments: false, properties: false } },
      ],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/prefer-promise-reject-errors': ['error', { allowThrowingUnknown: true }],
      'no-console': 'error',
      eqeqeq: ['error', 'smart'],
      'no-var': 'error',
      'prefer-const': ['error', { ignoreReadBeforeAssign: true }],
      ...syntax([...bannedEverywhere, ...bannedOutside.clock, ...bannedOutside.environment]),
    },
  },
  {
    // Where time and chance come in from outside: adapters, the entries, and code that a browser or a build runs on its own.
    files: [
      'chat-server/src/core/**',
      'chat-server/src/{storage,control,mail}/**',
      'chat-server/src/*.ts',
      'widget/src/**',
      'site/**',
      'content/**',
    ],
    rules: syntax([...bannedEverywhere, ...bannedOutside.environment]),
  },
  {
    files: ['chat-server/src/config.ts', 'site/astro.config.ts'],
    rules: syntax(bannedEverywhere),
  },
  {
    files: TESTS,
    rules: syntax([...bannedEverywhere, ...bannedOutside.skipping]),
  },
  {
    files: ['ops/**'],
    rules: { ...syntax([...bannedEverywhere]), 'no-console': 'off' },
  },
  {
    files: ['ops/logs/**'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['ops/**/*.test.ts', 'ops/**/test/**'],
    rules: syntax([...bannedEverywhere, ...bannedOutside.skipping]),
  },
);
