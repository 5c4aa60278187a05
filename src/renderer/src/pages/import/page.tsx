/** Placeholder until the page is written. */
export function Page() {
  return null;
}
