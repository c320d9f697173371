/** The full address of a path: of where the site was built for, and where that is not known, of nowhere. */
export function absolute(path: string, site: URL | undefined): string {
  return site === undefined ? path : new URL(path, site).href;
}
