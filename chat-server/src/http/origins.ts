/** Which pages may talk to this server: the site's own, and those of the listed embedders. */
export interface Origins {
  isOwn(origin: string): boolean;
  isEmbedder(origin: string): boolean;
}

/**
 * The own origin is `publicUrl`. Without one (development) it is this machine under the names it answers to: the Host header is
 * never asked, because a page that rebinds a name would say whatever suits it.
 */
export function createOrigins(
  publicUrl: string | undefined,
  host: string,
  port: () => number,
  embedders: Iterable<string>,
): Origins {
  const others = new Set(embedders);
  return {
    isOwn(origin) {
      if (publicUrl !== undefined) return origin === publicUrl;
      return ['localhost', '127.0.0.1', '[::1]', host].some((name) => origin === `http://${name}:${port()}`);
    },
    isEmbedder: (origin) => others.has(origin),
  };
}
