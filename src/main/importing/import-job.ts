import type { ImportProgress } from '@shared/contract/views/importing';
import { AppError } from '@shared/domain/errors';

/** Work between two breaths: short enough that the window never feels stuck. */
const WORK_MS = 25;

/** One import under way: how far it is, and whether the person has called it off. */
export class ImportJob {
  #phase: ImportProgress['phase'] = 'idle';
  #done = 0;
  #total = 0;
  #cancelled = false;
  #breathedAt = 0;

  get progress(): ImportProgress {
    return { phase: this.#phase, done: this.#done, total: this.#total };
  }

  begin(phase: ImportProgress['phase'], total: number): void {
    this.#phase = phase;
    this.#done = 0;
    this.#total = total;
    this.#breathedAt = performance.now();
  }

  finish(): void {
    this.#phase = 'done';
    this.#done = this.#total;
  }

  cancel(): void {
    this.#cancelled = true;
  }

  /** Says how far the work is; now and then lets the rest of the app work. Throws `import-cancelled`. */
  async advance(done: number): Promise<void> {
    this.#done = done;
    if (performance.now() - this.#breathedAt < WORK_MS) return;
    await new Promise<void>((resolve) => setImmediate(resolve));
    this.#breathedAt = performance.now();
    this.assertWanted();
  }

  /** Throws `import-cancelled`. */
  assertWanted(): void {
    if (this.#cancelled) throw new AppError('conflict', 'import-cancelled');
  }
}
