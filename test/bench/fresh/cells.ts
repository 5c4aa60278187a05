// A process of its own: opens the store as the app does and answers one dashboard.
import { answerByCells } from '../dashboard/by-cells';
import { PERIODS } from '../dashboard/questions';
import { openFolder } from '../fill-store';
import { printFirst } from './first';

const store = openFolder(process.argv[2] ?? '');
printFirst(PERIODS.flatMap((period) => (period.name === 'y1' ? [answerByCells(store, period)] : [])));
store.close();
