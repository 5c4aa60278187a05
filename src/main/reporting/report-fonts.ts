import cyrillic from '@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2?inline';
import latinExt from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?inline';
import latin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?inline';

/**
 * Inter inside the document: a report must look the same wherever it is opened, and many systems have no sign for
 * the rouble. The signs of currencies are in the extended Latin set.
 */
const FACES: readonly (readonly [file: string, range: string])[] = [
  [cyrillic, 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116'],
  [latinExt, 'U+0100-02BA,U+1E00-1E9F,U+20A0-20AB,U+20AD-20C0,U+2113'],
  [
    latin,
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+2248,U+2264,U+2265',
  ],
];

export const REPORT_FONTS = FACES.map(
  ([file, range]) =>
    `@font-face{font-family:Inter;font-weight:100 900;font-display:block;src:url(${file}) format("woff2");unicode-range:${range}}\n`,
).join('');
