/** A file put into the bundle as a data URI. */
declare module '*.woff2?inline' {
  const dataUri: string;
  export default dataUri;
}
