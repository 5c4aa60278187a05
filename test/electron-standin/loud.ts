import { EventEmitter } from 'node:events';

/** Asked of any object by Node, promises, inspectors and test runners; their absence means nothing. */
const HARMLESS = new Set(['then', 'toJSON', 'domain', 'asymmetricMatch', 'nodeType', '$$typeof', 'inspect', 'tagName']);

function loudPrototype(name: string, base: object): object {
  return new Proxy(base, {
    get(target, property, receiver) {
      if (typeof property === 'symbol' || property in target || HARMLESS.has(property)) {
        return Reflect.get(target, property, receiver);
      }
      throw new Error(`stand-in: ${name}.${property} is not there. Add it to test/electron-standin/electron.`);
    },
  });
}

/** Makes a missing member of an object fail by name instead of being `undefined`. */
export function loud<T extends object>(name: string, members: T): T {
  return Object.setPrototypeOf(members, loudPrototype(name, Object.prototype));
}

/** The same for a class: what it and its parent lack fails by name. */
export function loudEmitter(name: string) {
  class LoudEmitter extends EventEmitter {}
  Object.setPrototypeOf(LoudEmitter.prototype, loudPrototype(name, EventEmitter.prototype));
  return LoudEmitter;
}
