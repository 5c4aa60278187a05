/** How many figures were laid side by side, and which of them differ. */
export interface Comparison {
  readonly figures: number;
  readonly differences: readonly string[];
}

export class Sheet implements Comparison {
  figures = 0;
  readonly differences: string[] = [];

  holds(statement: string, isTrue: boolean): void {
    this.figures += 1;
    if (!isTrue) this.differences.push(statement);
  }

  near(at: string, real: number | null, expected: number, slack: number): void {
    this.holds(`${at}: ${real}, expected ${expected}`, real !== null && Math.abs(real - expected) <= slack);
  }

  /** Deeply equal; whole numbers exactly, others to nine digits. */
  same(at: string, real: unknown, expected: unknown): void {
    if (typeof real === 'number' && typeof expected === 'number') {
      const isWhole = Number.isInteger(real) && Number.isInteger(expected);
      this.near(at, real, expected, isWhole ? 0 : 1e-9 * Math.max(1, Math.abs(expected)));
      return;
    }
    if (typeof real === 'object' && real !== null && typeof expected === 'object' && expected !== null) {
      const [left, right] = [new Map(Object.entries(real)), new Map(Object.entries(expected))];
      for (const key of new Set([...left.keys(), ...right.keys()]))
        this.same(`${at}.${key}`, left.get(key), right.get(key));
      return;
    }
    this.holds(`${at}: ${real}, expected ${expected}`, real === expected);
  }
}
