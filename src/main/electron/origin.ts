export const APP_SCHEME = 'app';
const APP_HOST = 'paceline';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;

/** Says whether an address is a page of ours: of the app's scheme, or of the dev server while developing. */
export type IsOurs = (url: string) => boolean;

export function ownPages(devServer: string | null): IsOurs {
  const devOrigin = devServer === null ? null : new URL(devServer).origin;
  return (text) => {
    const url = URL.parse(text);
    if (url === null) return false;
    // An address of a custom scheme has the origin "null" here, so that its parts are compared.
    const ofApp =
      url.protocol === `${APP_SCHEME}:` && url.host === APP_HOST && url.username === '' && url.password === '';
    return ofApp || (devOrigin !== null && url.origin === devOrigin);
  };
}
