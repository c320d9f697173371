import type { Config } from './config.ts';

/** One line on why a server did not start: what happened, to what, and what to do. */
export function explainStart(error: unknown, config: Config): string {
  const { code, message, path, port } = error as NodeJS.ErrnoException & { port?: number };
  const where = path ?? config.dataDir;
  // The control socket is listened at too, but has no port.
  const listening = port !== undefined && port > 0;
  switch (code) {
    case 'EADDRINUSE':
      return `port ${config.port} on ${config.host} is taken: stop what uses it, or set PORT to another`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return listening
        ? `no right to listen on port ${config.port}: set PORT to one above 1023`
        : `${where} cannot be written: give this user the right to, or set DATA_DIR and LOG_DIR elsewhere`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST "${config.host}" is no address of this machine: set HOST to localhost or 0.0.0.0`;
    case 'ENOENT':
      if (path?.startsWith(config.urgentDir))
        return `there is no ${path}: put the list of urgent words back, or set URGENT_DIR to where the lists are`;
      return path?.startsWith(config.siteDir)
        ? `there is no built site in ${config.siteDir}: run "npm run build", or set SITE_DIR to where it is`
        : message;
    case 'ENOSPC':
      return `no room is left on the disk of ${where}: make some, or set DATA_DIR elsewhere`;
    default:
      return message || String(error);
  }
}
