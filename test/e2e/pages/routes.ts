/** Every page of the rail, and the history at its foot. */
export const ROUTES = [
  '/today',
  '/targets',
  '/leads',
  '/conversion',
  '/people',
  '/cost',
  '/custom',
  '/journal',
  '/plans',
  '/reports',
  '/team',
  '/import',
  '/settings',
  '/history',
] as const;
