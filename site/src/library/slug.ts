/** An ASCII anchor made of a heading's words, such as `combien-de-proteines`. */
export function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
