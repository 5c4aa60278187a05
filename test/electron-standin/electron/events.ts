/** An event whose default a listener may prevent, as Electron's are. */
export interface Preventable {
  readonly preventDefault: () => void;
  readonly defaultPrevented: boolean;
}

/** Tells the listeners; answers whether one of them prevented the default. */
export function emitPreventable(
  emit: (event: Preventable) => void,
  details: Readonly<Record<string, unknown>> = {},
): boolean {
  let prevented = false;
  const event = {
    ...details,
    preventDefault: () => {
      prevented = true;
    },
    get defaultPrevented() {
      return prevented;
    },
  };
  emit(event);
  return prevented;
}
