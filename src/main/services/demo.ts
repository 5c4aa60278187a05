import { createWorkingCalendar } from '@shared/calendar/working-calendar';
import type { AppInfo } from '@shared/contract/views/app';
import type { Locale } from '@shared/domain/settings';
import { insertChannel } from '../store/channels';
import { insertCustomers } from '../store/customers';
import { insertEmployee } from '../store/employees';
import { insertExpenses } from '../store/expenses';
import { insertLeads } from '../store/leads';
import { insertSales } from '../store/sales';
import { updateSettings } from '../store/settings';
import { insertStage } from '../store/stages';
import { insertTargetVersion } from '../store/targets';
import type { Writer } from '../store/writer';
import { appInfo } from './app-info';
import type { AppContext } from './context';
import type { DemoFirm } from './demo/firm';
import { generateDemoFirm } from './demo/generate';

/** Every demo is the same firm; only the day and the language differ. */
const DEMO_SEED = 1;

/** Opens the demo firm, made anew up to today, beside the own data. */
export function openDemo(context: AppContext, { locale }: { readonly locale: Locale }): AppInfo {
  const { weight } = createWorkingCalendar('ru');
  const firm = generateDemoFirm({ seed: DEMO_SEED, today: context.clock.today(), locale, dayWeight: weight });
  context.workspace.openDemo(locale, (store) => {
    store.actFinally('demo.fill', firm.settings.firmName ?? '', (writer) => writeFirm(writer, firm));
  });
  return appInfo(context);
}

/** Back to the own firm; what was tried out in the demo goes with it. */
export function leaveDemo(context: AppContext): AppInfo {
  context.workspace.leaveDemo();
  return appInfo(context);
}

function writeFirm(writer: Writer, firm: DemoFirm): void {
  updateSettings(writer, firm.settings);
  for (const employee of firm.employees) insertEmployee(writer, employee);
  for (const channel of firm.channels) insertChannel(writer, channel);
  for (const stage of firm.stages) insertStage(writer, stage);
  insertCustomers(writer, firm.customers);
  insertLeads(writer, firm.leads);
  insertSales(writer, firm.sales);
  insertExpenses(writer, firm.expenses);
  for (const target of firm.targets) insertTargetVersion(writer, target);
}
