import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  help: string;
  nodes: { target: unknown; failureSummary?: string }[];
}

/**
 * Every rule of axe on the page as it stands, open shadow roots included: one line for each violation. The tool itself is evaluated
 * through the debugger, which the page's policy does not see.
 */
export function findViolations(page: Page): Promise<string[]> {
  return run(page, undefined, {});
}

/** Texts of an element that do not hold 7:1 against what is behind them: what whoever asks for more contrast may expect. */
export function findFaintTexts(page: Page, root: string): Promise<string[]> {
  return run(page, root, { runOnly: ['color-contrast-enhanced'] });
}

async function run(page: Page, root: string | undefined, options: object): Promise<string[]> {
  await page.evaluate(source);
  const violations = await page.evaluate(
    async ([within, how]) => {
      const { axe } = globalThis as unknown as {
        axe: { run(context: unknown, how: object): Promise<{ violations: Violation[] }> };
      };
      return (await axe.run(within ?? document, how)).violations;
    },
    [root, options] as const,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${JSON.stringify(node.target)} ${node.failureSummary ?? ''}`),
  );
}
