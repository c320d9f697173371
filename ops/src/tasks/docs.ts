import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './root.ts';
import { runScript } from './run.ts';
import { giveUp, step } from './step.ts';
import { WIDGET_PAGE, widgetPage } from './widget-page.ts';

/** Makes the reference of every public entry in `docs/api`, dressed in the tokens that site and widget wear, and the page about the widget. */
try {
  console.log('Writing the reference');
  await writeFile(join(ROOT, WIDGET_PAGE), await widgetPage());
  const styles = await Promise.all(
    ['widget/src/theme/tokens.css', 'docs/style/typedoc.css'].map((file) => readFile(join(ROOT, file), 'utf8')),
  );
  await mkdir(join(ROOT, '.cache'), { recursive: true });
  await writeFile(join(ROOT, '.cache/typedoc.css'), styles.join('\n'));
  await step('docs/api', () => runScript('typedoc/bin/typedoc', ['--options', 'docs/typedoc.json']));
} catch (error) {
  giveUp(error);
}
