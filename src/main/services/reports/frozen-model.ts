import type { WeeklyReportModel } from '@shared/contract/views/reports';
import { parseWire, stringifyWire } from '@shared/contract/wire-json';
import { AppError } from '@shared/domain/errors';
import { z } from 'zod';

/**
 * Shape of a frozen model. Raised whenever `WeeklyReportModel` or a view inside it changes its shape; what older
 * reports have is then brought into the new shape where they are read. `frozen-model.test.ts` keeps one of each.
 */
const MODEL_VERSION = 2;

/** Parts that came with a version; reports made before it have nothing to say there. */
const CAME_WITH: readonly { readonly version: number; readonly parts: Partial<WeeklyReportModel> }[] = [
  { version: 2, parts: { custom: [] } },
];

const ROWS = ['weekRows', 'previousWeekRows', 'quarterRows', 'custom', 'levers', 'needs'] as const;
const PARTS = ['week', 'asOf', 'quarter', 'weekLeads', 'leads', 'conversion', 'people', 'cost', 'nextWeek'] as const;

const envelopeSchema = z.object({
  version: z.int().min(1).max(MODEL_VERSION),
  model: z.record(z.string(), z.unknown()),
});
const modelSchema = z.custom<WeeklyReportModel>(isModel);

/** The version vouches for the insides; that all parts are there is seen here. */
function isModel(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const parts = new Map<string, unknown>(Object.entries(value));
  return (
    ROWS.every((part) => Array.isArray(parts.get(part))) &&
    PARTS.every((part) => typeof parts.get(part) === 'object' && parts.get(part) !== null) &&
    typeof parts.get('firmName') === 'string' &&
    typeof parts.get('madeAtEpochMs') === 'number'
  );
}

export function freezeModel(model: WeeklyReportModel): string {
  return stringifyWire({ version: MODEL_VERSION, model });
}

/** Throws `report-unreadable` for a text that is no frozen model of a known version. */
export function parseFrozenModel(text: string): WeeklyReportModel {
  try {
    const { version, model } = envelopeSchema.parse(parseWire(text));
    const missing = CAME_WITH.filter((later) => later.version > version).map(({ parts }) => parts);
    return modelSchema.parse(Object.assign({}, ...missing, model));
  } catch (error) {
    throw new AppError('storage', 'report-unreadable', {}, { cause: error });
  }
}
