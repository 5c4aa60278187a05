/** The three doors. */
export function FirstRun() {
  return null;
}
