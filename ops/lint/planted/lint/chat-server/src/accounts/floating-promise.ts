const wait = async (): Promise<number> => 1;

export function act(): void {
  wait();
}
