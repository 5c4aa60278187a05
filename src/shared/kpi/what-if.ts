/** Money or count that each remaining working day takes; 0 once the target is reached, `null` where no day remains. */
export function requiredPerDay(target: number, actual: number, remainingWeight: number): number | null {
  return remainingWeight > 0 ? Math.max(0, target - actual) / remainingWeight : null;
}
