declare module 'pino-roll' {
  import type { EventEmitter } from 'node:events';

  /** The part of sonic-boom's stream that this workspace relies on. */
  export interface RollingStream extends EventEmitter {
    /** Where lines go at this moment. */
    readonly file: string;
    readonly fd: number;
    readonly destroyed: boolean;
    write(line: string): boolean;
    flushSync(): void;
    end(): void;
    destroy(): void;
  }

  export interface RollOptions {
    file: string;
    size: string;
    frequency: 'daily' | 'hourly' | number;
    dateFormat: string;
    symlink: boolean;
    limit: { count: number; removeOtherLogFiles: boolean };
    sync: boolean;
    mode: number;
    maxLength: number;
  }

  export default function openRollingStream(options: RollOptions): Promise<RollingStream>;
}
