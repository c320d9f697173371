/** Where a version stands: manifests of npm and their lock. */
interface Manifest {
  name?: string;
  version?: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  packages?: Record<string, Manifest>;
}

/**
 * A package.json or package-lock.json with another version: of the repository's own packages, and wherever they name each other by an exact
 * version. `own` are their names. Nothing else of it changes.
 */
export function bumpManifest(text: string, own: ReadonlySet<string>, version: string): string {
  const manifest = JSON.parse(text) as Manifest;
  bump(manifest, own, version);
  for (const each of Object.values(manifest.packages ?? {})) bump(each, own, version);
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function bump(manifest: Manifest, own: ReadonlySet<string>, version: string): void {
  if (manifest.name !== undefined && own.has(manifest.name) && manifest.version !== undefined)
    manifest.version = version;
  for (const needs of [manifest.dependencies, manifest.devDependencies])
    for (const [name, wanted] of Object.entries(needs ?? {}))
      if (needs && own.has(name) && /^\d/.test(wanted)) needs[name] = version;
}
