import { dayTotalSchema } from '@shared/domain/day-total';
import {
  channelSchema,
  customerSchema,
  employeeSchema,
  expenseSchema,
  leadSchema,
  saleSchema,
  targetVersionSchema,
} from '@shared/domain/entities';
import { reportSnapshotSchema } from '@shared/domain/report-snapshot';
import { settingsSchema } from '@shared/domain/settings';
import { stageSchema } from '@shared/domain/stage';
import { calendarDaySchema, leaveSchema } from '@shared/domain/working-time';
import { createWords } from '@shared/words';
import { expect, it } from 'vitest';
import { HIDDEN_FIELDS } from '../../../../src/main/services/history/describe-value';

const SCHEMAS = [
  channelSchema,
  customerSchema,
  employeeSchema,
  expenseSchema,
  leadSchema,
  saleSchema,
  targetVersionSchema,
  settingsSchema,
  stageSchema,
  calendarDaySchema,
  leaveSchema,
  dayTotalSchema,
  reportSnapshotSchema,
];

it.each(['ru', 'en'] as const)('every field that a history can show has a name (%s)', (locale) => {
  const { t } = createWords(locale);
  const fields = SCHEMAS.flatMap((schema) => Object.keys(schema.shape)).filter((field) => !HIDDEN_FIELDS.has(field));
  const nameless = [...new Set(fields)].filter((field) => t(`journal.history.field.${field}`).startsWith('journal.'));
  expect(nameless).toEqual([]);
});
