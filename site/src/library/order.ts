import type { Section } from '@repere/content';

/** The order in which a section's pages build on one another, by key. Exercises stand in the order of their keys. */
const READING_ORDER: Record<Section, readonly string[]> = {
  nutrition: [
    'energy-needs',
    'protein',
    'carbohydrates-and-fibre',
    'fats',
    'sugars',
    'ultra-processed-food',
    'salt',
    'water',
    'fat-loss',
    'muscle-gain-and-timing',
    'creatine-and-caffeine',
    'plant-based-eating',
  ],
  training: [
    'how-much-activity',
    'why-lift',
    'first-programme',
    'volume',
    'load',
    'effort',
    'progression-and-deload',
    'frequency-and-rest',
    'range-of-motion',
    'warm-up-and-pain',
    'sleep-and-recovery',
    'older-adults-and-pregnancy',
  ],
  exercises: [],
  programmes: ['full-body', 'home', 'upper-lower'],
};

/** Compares two keys of one section for `sort`: reading order first, then the pages that have no place in it yet, by name. */
export function inReadingOrder(section: Section, left: string, right: string): number {
  const order = READING_ORDER[section];
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return place(left) - place(right) || left.localeCompare(right, 'en');
}
