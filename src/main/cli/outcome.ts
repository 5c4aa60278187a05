/** What a command answers: an object for machines, and the same for a person at a terminal. */
export interface Outcome {
  readonly answer: object;
  readonly text: string;
  /** Exit code 1: the command did its work and found something wrong. */
  readonly failed?: boolean;
}
