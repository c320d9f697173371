export function name(role: 'member' | 'coach'): string {
  switch (role) {
    case 'member':
      return 'm';
  }
  return '';
}
