import { AppError } from '../core/index.ts';

/** Handles that would speak for the site itself. */
const RESERVED = ['admin', 'coach', 'repere', 'support', 'moderat', 'official', 'officiel'];

/** Refuses handles and names that pass for a coach or the site. Error: `handle_refused`. */
export function refuseImposture(handle: string, name: string): void {
  const plain = (text: string) =>
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '');
  if (RESERVED.some((word) => plain(handle).includes(word))) throw new AppError('handle_refused', { field: 'handle' });
  if (RESERVED.some((word) => plain(name).includes(word))) throw new AppError('handle_refused', { field: 'name' });
}
