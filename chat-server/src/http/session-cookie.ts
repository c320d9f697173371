import { SESSION_HINT_COOKIE } from '@repere/protocol';

/** How the session travels on the site's own origin. */
export interface SessionCookie {
  /** The token in a Cookie header, if there is one. */
  read(header: string | undefined): string | undefined;
  /** Two Set-Cookie values: the session, out of reach of scripts, and the readable hint that there is one. */
  write(token: string, maxAge: number): string[];
  clear(): string[];
}

/** On https the name carries the `__Host-` prefix, which browsers accept only for this very host, Secure, and the whole path. */
export function createSessionCookie(https: boolean): SessionCookie {
  const name = https ? '__Host-repere' : 'repere';
  const attributes = `Path=/; SameSite=Strict${https ? '; Secure' : ''}`;
  const pattern = new RegExp(`(?:^|;\\s*)${name}=([\\w-]+)`);
  return {
    read: (header) => header?.match(pattern)?.[1],
    write: (token, maxAge) => [
      `${name}=${token}; ${attributes}; HttpOnly; Max-Age=${maxAge}`,
      `${SESSION_HINT_COOKIE}=1; ${attributes}; Max-Age=${maxAge}`,
    ],
    clear: () => [`${name}=; ${attributes}; HttpOnly; Max-Age=0`, `${SESSION_HINT_COOKIE}=; ${attributes}; Max-Age=0`],
  };
}
