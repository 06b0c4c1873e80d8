/** A seeded generator: the same seed rolls the same. */
export class Dice {
  #state: number;

  constructor(readonly seed: number) {
    this.#state = seed >>> 0;
  }

  /** mulberry32 */
  roll(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  upTo(most: number): number {
    return Math.floor(this.roll() * (most + 1));
  }

  isLucky(chance: number): boolean {
    return this.roll() < chance;
  }

  one<T>(of: readonly T[]): T {
    const picked = of[this.upTo(of.length - 1)];
    if (picked === undefined) throw new Error("There is nothing to pick from");
    return picked;
  }

  some<T>(atMost: number, make: () => T, atLeast = 0): T[] {
    return Array.from({ length: atLeast + this.upTo(atMost - atLeast) }, make);
  }
}
