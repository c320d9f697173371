import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');

/** What is measured apart, or belongs to no site: pictures of links, tests, what was built before. */
const APART = ['dist', 'test', 'node_modules', '.astro', 'src/pages/cards'];

/** Two projects over the same pages: ours, and Astro with nothing but a minimal layout. */
export interface Projects {
  ours: string;
  plain: string;
}

/** Lays both out in a folder, with so many synthetic pages, half of them in each language: our own articles over and over, under other names. */
export function layOut(folder: string, pages: number): Projects {
  rmSync(folder, { recursive: true, force: true });
  const [content, ours, plain] = ['content', 'site', 'plain'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  mkdirSync(folder, { recursive: true });
  cpSync(join(ROOT, 'content'), content, { recursive: true, filter: (path) => !path.endsWith('node_modules') });
  // What the copied settings go on from.
  cpSync(join(ROOT, 'tsconfig.json'), join(folder, 'tsconfig.json'));
  multiply(content, Math.ceil(pages / 2));
  const site = join(ROOT, 'site');
  cpSync(site, ours, { recursive: true, filter: (path) => !APART.some((name) => path === join(site, name)) });
  cpSync(join(import.meta.dirname, 'plain'), plain, { recursive: true });
  for (const project of [ours, plain]) {
    const installed = join(site, 'node_modules');
    if (readdirSync(site).includes('node_modules')) symlinkSync(installed, join(project, 'node_modules'));
  }
  return { ours, plain };
}

/** Puts copies of the articles beside them, until there are so many. */
function multiply(content: string, copies: number): void {
  const originals = ['nutrition', 'training'].flatMap((section) =>
    readdirSync(join(content, section)).map((key) => join(content, section, key)),
  );
  for (let copy = 0; copy < copies; copy += 1) {
    const original = originals[copy % originals.length];
    if (original === undefined) throw new Error('content holds no article: there is nothing to make pages of');
    const number = String(copy).padStart(5, '0');
    const place = join(content, 'training', `synthetic-${number}`);
    mkdirSync(place);
    for (const file of ['en.mdx', 'fr.mdx']) {
      const text = readFileSync(join(original, file), 'utf8')
        .replace(/^title: (.*)$/m, (_, title: string) => `title: ${title.replace(/^(['"]?)/, `$1${number} `)}`)
        .replace(/^slug: (.*)$/m, `slug: $1-${number}`);
      writeFileSync(join(place, file), text);
    }
  }
}
