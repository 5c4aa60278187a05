/** Every page of the rail. */
export const ROUTES = [
  '/today',
  '/targets',
  '/leads',
  '/conversion',
  '/people',
  '/cost',
  '/journal',
  '/plans',
  '/reports',
  '/team',
  '/import',
  '/settings',
] as const;
