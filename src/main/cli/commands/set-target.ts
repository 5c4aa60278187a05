import { TARGET_METRICS } from '@shared/domain/entities';
import { AppError } from '@shared/domain/errors';
import type { Id } from '@shared/domain/fields';
import { parseDecimalToMinor } from '@shared/domain/money';
import { z } from 'zod';
import type { LocalClient } from '../../rpc/local-client';
import { type CliOptions, required } from '../arguments';

/** `--value` is in major units for revenue and a count for the other metrics. */
export async function setTarget(client: LocalClient, options: CliOptions) {
  const metric = z.enum(TARGET_METRICS).safeParse(required(options, 'metric'));
  if (!metric.success) throw new AppError('validation', 'invalid-input', { option: '--metric' });
  const { currencyCode } = await client.settings.get({});
  const text = required(options, 'value');
  const value = metric.data === 'revenue' ? parseDecimalToMinor(text, currencyCode) : parseCount(text);
  if (value === null || value < 0) throw new AppError('validation', 'invalid-amount', { text });
  const employeeId = await scopeToEmployee(client, required(options, 'scope'));
  return client.targets.set({
    changes: [{ metric: metric.data, employeeId, periodKey: required(options, 'period'), value }],
    reason: options.reason ?? '',
  });
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
