import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const LOCK = 'StandInSingletonLock';
const CALL = 'StandInSingletonCall-';
const callSchema = z.object({ argv: z.array(z.string()), cwd: z.string() });
export type SecondInstance = z.infer<typeof callSchema>;

/**
 * Chromium's process singleton, one per user-data folder and held across processes. The second instance leaves a note
 * with its command line, of which the first is told.
 */
export class Singleton {
  readonly #folder: string;
  readonly #onSecond: (call: SecondInstance) => void;
  #held = false;

  constructor(folder: string, onSecond: (call: SecondInstance) => void) {
    this.#folder = folder;
    this.#onSecond = onSecond;
  }

  acquire(): boolean {
    if (this.#held) return true;
    mkdirSync(this.#folder, { recursive: true });
    if (!this.#take()) {
      const call: SecondInstance = { argv: process.argv, cwd: process.cwd() };
      writeFileSync(join(this.#folder, `${CALL}${randomUUID()}`), JSON.stringify(call));
      return false;
    }
    this.#held = true;
    watch(this.#folder, { persistent: false }, () => this.#hear());
    return true;
  }

  release(): void {
    if (this.#held) rmSync(join(this.#folder, LOCK), { force: true });
    this.#held = false;
  }

  #take(): boolean {
    const lock = join(this.#folder, LOCK);
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return true;
    } catch {
      if (isAlive(Number(readFileSync(lock, 'utf8')))) return false;
      rmSync(lock, { force: true });
      return this.#take();
    }
  }

  #hear(): void {
    for (const name of readdirSync(this.#folder).filter((entry) => entry.startsWith(CALL))) {
      const note = join(this.#folder, name);
      const call = readCall(note);
      if (call === null) continue;
      rmSync(note, { force: true });
      this.#onSecond(call);
    }
  }
}

/** `null` while the other process is still writing it, or when it is gone. */
function readCall(note: string): SecondInstance | null {
  try {
    return callSchema.parse(JSON.parse(readFileSync(note, 'utf8')));
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
