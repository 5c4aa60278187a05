import { TARGET_METRICS } from '@shared/domain/entities';
import { AppError } from '@shared/domain/errors';
import type { Id } from '@shared/domain/fields';
import { parseDecimalToMinor } from '@shared/domain/money';
import { formatMoneyExact } from '@shared/format/format-money';
import { formatNumber } from '@shared/format/format-number';
import { z } from 'zod';
import type { LocalClient } from '../../rpc/local-client';
import { type CliOptions, required } from '../arguments';
import type { Outcome } from '../outcome';
import { joinLines } from '../text/lines';

/** `--value` is in major units for revenue and a count for the other metrics. */
export async function setTarget(client: LocalClient, options: CliOptions): Promise<Outcome> {
  const metric = z.enum(TARGET_METRICS).safeParse(required(options, 'metric'));
  if (!metric.success) throw new AppError('validation', 'invalid-input', { option: '--metric' });
  const { currencyCode } = await client.settings.get({});
  const text = required(options, 'value');
  const value = metric.data === 'revenue' ? parseDecimalToMinor(text, currencyCode) : parseCount(text);
  if (value === null || value < 0) throw new AppError('validation', 'invalid-amount', { text });
  const [scope, periodKey] = [required(options, 'scope'), required(options, 'period')];
  const employeeId = await scopeToEmployee(client, scope);
  const receipt = await client.targets.set({
    changes: [{ metric: metric.data, employeeId, periodKey, value }],
    reason: options.reason ?? '',
  });
  const shown = metric.data === 'revenue' ? formatMoneyExact(value, currencyCode, 'en') : formatNumber(value, 'en');
  return {
    answer: receipt,
    text: joinLines([`Target set: ${metric.data} of ${scope.replace(/^employee:/, '')}, ${periodKey}: ${shown}`]),
  };
}

function parseCount(text: string): number | null {
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}

async function scopeToEmployee(client: LocalClient, scope: string): Promise<Id | null> {
  if (scope === 'company') return null;
  const name = /^employee:(.+)$/.exec(scope)?.[1];
  if (name === undefined) throw new AppError('validation', 'invalid-input', { option: '--scope' });
  const { employees } = await client.directory.get({});
  const employee = employees.find((one) => one.name.toLowerCase() === name.trim().toLowerCase());
  if (!employee) throw new AppError('not-found', 'record-not-found', { name });
  return employee.id;
}
