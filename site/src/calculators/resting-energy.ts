import type { Body } from './person.ts';

/** Energy at rest in kilocalories a day, by Mifflin and others 1990 (10.1093/ajcn/51.2.241). */
export function mifflinStJeor({ sex, weight, height, age }: Body): number {
  return 10 * weight + 6.25 * height - 5 * age + (sex === 'male' ? 5 : -161);
}

/** Energy at rest in kilocalories a day, by Harris and Benedict as Roza and Shizgal revised it in 1984 (10.1093/ajcn/40.1.168). */
export function harrisBenedict({ sex, weight, height, age }: Body): number {
  return sex === 'male'
    ? 88.362 + 13.397 * weight + 4.799 * height - 5.677 * age
    : 447.593 + 9.247 * weight + 3.098 * height - 4.33 * age;
}

/** Energy at rest in kilocalories a day from fat-free mass (kilograms), by Cunningham 1991 (10.1093/ajcn/54.6.963). */
export function cunningham(fatFreeMass: number): number {
  return 370 + 21.6 * fatFreeMass;
}
