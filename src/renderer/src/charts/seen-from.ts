import { createContext } from 'react';

/** Whether the page shows figures of today; else the hairline of charts bears the name of the day they are seen on. */
export const SeenFromToday = createContext(true);
