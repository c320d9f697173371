export function act(): void {
  console.log('seen by nobody');
}
