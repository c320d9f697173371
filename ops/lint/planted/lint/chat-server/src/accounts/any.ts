export function act(value: any): unknown {
  return value;
}
