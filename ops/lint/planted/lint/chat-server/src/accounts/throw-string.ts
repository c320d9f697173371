export function act(): never {
  throw 'nothing to find it by';
}
