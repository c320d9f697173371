const isAllowed = async (): Promise<boolean> => false;

export function act(): number {
  return isAllowed() ? 1 : 2;
}
