/** Whose energy is worked out. The formulas know two sexes, because those who were measured for them were put down as one or the other. */
export interface Body {
  sex: 'female' | 'male';
  /** Kilograms. */
  weight: number;
  /** Centimetres. */
  height: number;
  /** Years. */
  age: number;
}

/** Body-mass index, in kilograms by square metre. */
export function bodyMassIndex({ weight, height }: Pick<Body, 'weight' | 'height'>): number {
  return weight / (height / 100) ** 2;
}
