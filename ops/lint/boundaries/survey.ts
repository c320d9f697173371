import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type ICruiseResult, type IForbiddenRuleType, type IModule } from 'dependency-cruiser';
import { readAstroImports } from './astro-imports.ts';
import { findFolderCycles, type Edge } from './folder-cycles.ts';
import { floorRules } from './floor-rules.ts';
import { generalRules } from './general-rules.ts';
import { FLOORS, TEST, TOP } from './paths.ts';
import { serverRules } from './server-rules.ts';
import { workspaceRules } from './workspace-rules.ts';

/** Every rule on imports that dependency-cruiser applies. */
export const rules: IForbiddenRuleType[] = [...generalRules, ...workspaceRules, ...floorRules, ...serverRules];

/** The rules that this project applies itself, over the same imports. */
export const OWN_RULES = ['no-cycle-between-folders', 'every-room-has-a-floor', 'pages-by-public-entries'] as const;

/** An import that a rule forbids. */
export interface Violation extends Edge {
  rule: string;
}

/** What was looked at, and what is wrong with it. */
export interface Survey {
  /** How many files of ours were read. */
  files: number;
  /** How many imports of pages and components were read. */
  astroImports: number;
  /** Imports between files of ours. */
  edges: Edge[];
  violations: Violation[];
}

const WORKSPACES = ['chat-server', 'content', 'ops', 'site', 'widget'];
const ROOMS = FLOORS.flatMap((floor) => floor.rooms).join('|');

/** Reads every import below `root`, laid out like this project, and applies every rule. */
export async function survey(root: string): Promise<Survey> {
  const { output } = await cruise(
    WORKSPACES.filter((workspace) => existsSync(join(root, workspace))),
    {
      baseDir: root,
      validate: true,
      ruleSet: { forbidden: rules },
      tsPreCompilationDeps: true,
      combinedDependencies: true,
      doNotFollow: { path: ['node_modules'] },
      exclude: { path: ['^(?:site|widget)/dist/', '^site/\\.astro/', '^ops/lint/planted/'] },
      enhancedResolveOptions: {
        exportsFields: ['exports'],
        conditionNames: ['import', 'node', 'default', 'types'],
        extensions: ['.ts', '.mjs', '.js', '.d.ts', '.css'],
      },
    },
  );
  const { modules, summary } = output as ICruiseResult;
  const ours = modules.filter(isOurs);
  const edges = ours.flatMap((module) =>
    module.dependencies
      .filter((to) => isOurs({ source: to.resolved }))
      .map((to) => ({ from: module.source, to: to.resolved })),
  );
  const found = summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
  const pages = readAstroImports(root);
  const trespasses = pages.trespasses.map((edge) => ({ rule: OWN_RULES[2], ...edge }));
  return {
    files: ours.length,
    astroImports: pages.read,
    edges,
    violations: [...found, ...folderCycles(edges), ...strangers(ours), ...trespasses],
  };
}

function isOurs({ source }: Pick<IModule, 'source'>): boolean {
  return WORKSPACES.some((workspace) => source.startsWith(`${workspace}/`)) && !source.includes('node_modules/');
}

function folderCycles(edges: Edge[]): Violation[] {
  const live = edges.filter(({ from }) => !new RegExp(TEST).test(from));
  return findFolderCycles(live).map((cycle) => ({
    rule: OWN_RULES[0],
    from: String(cycle[0]),
    to: [...cycle.slice(1), cycle[0]].join(' → '),
  }));
}

/** A new folder of the server must be given its floor, or the floor rules would not see it. */
function strangers(modules: IModule[]): Violation[] {
  const known = new RegExp(`${TOP}|^chat-server/src/(?:${ROOMS})/|${TEST}`);
  return modules
    .filter(({ source }) => source.startsWith('chat-server/src/') && !known.test(source))
    .map(({ source }) => ({ rule: OWN_RULES[1], from: source, to: 'no floor in ops/lint/boundaries/paths.ts' }));
}
