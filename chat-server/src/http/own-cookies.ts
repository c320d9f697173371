/** Cookies that a route may give to the site's own pages, beside the session: out of reach of scripts, and sent to this site alone. */
export interface OwnCookies {
  /** The value under a name in a Cookie header, if there is one. */
  read(header: string | undefined, name: string): string | undefined;
  /** One Set-Cookie value. `maxAge` is in seconds; `value` takes letters, digits, `_`, `-` and `.`. */
  write(name: string, value: string, maxAge: number): string;
}

/** On https every name carries the `__Host-` prefix, which browsers accept only for this very host, Secure, and the whole path. */
export function createOwnCookies(https: boolean): OwnCookies {
  const prefix = https ? '__Host-' : '';
  return {
    read: (header, name) => header?.match(new RegExp(`(?:^|;\\s*)${prefix}${name}=([\\w.-]+)(?:;|$)`))?.[1],
    write: (name, value, maxAge) =>
      `${prefix}${name}=${value}; Path=/; SameSite=Strict${https ? '; Secure' : ''}; HttpOnly; Max-Age=${maxAge}`,
  };
}
