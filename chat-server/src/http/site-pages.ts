import { stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Whether a path of the site, decoded and with its last slash, is a page that was built. It must hold no `..`. */
export function createSitePages(siteDir: string) {
  return async (path: string): Promise<boolean> => {
    const found = await stat(join(siteDir, path, 'index.html')).catch(() => undefined);
    return found?.isFile() ?? false;
  };
}
