import type { ActionKind, HistoryChange, HistoryStep } from '@shared/contract/views/lists';
import { assertNever } from '@shared/domain/assert-never';
import type { EntityName } from '@shared/domain/entities';
import {
  type ActionChange,
  countActionChanges,
  findFirstChange,
  isEntityName,
  recordOfChange,
} from '../../store/action-changes';
import type { StandingAction } from '../../store/actions';
import type { JsonRecord } from '../../store/canonical-json';
import { findName } from '../../store/history';
import { describeFields, describeValue, type Telling } from './describe-value';

/** The step with the record that it is about and with what it touched. */
export function tellStep(telling: Telling, action: StandingAction): HistoryStep {
  const entity = NAMELESS.has(action.kind) ? null : (entityOf(action.kind) ?? action.entity);
  const change = entity === null ? null : findFirstChange(telling.store, action.id, entity);
  return {
    ...action,
    main: change && tellChange(telling, change),
    counts: countActionChanges(telling.store, action.id),
  };
}

/** Steps that are about no record in particular. */
const NAMELESS: ReadonlySet<ActionKind> = new Set(['demo.fill', 'onboarding', 'kpi.save', 'kpi.remove']);

/** `sale.save` is about a sale, even where a customer was made on the way. */
function entityOf(kind: ActionKind): EntityName | null {
  const [entity = ''] = kind.split('.');
  return isEntityName(entity) ? entity : null;
}

export function tellChange(telling: Telling, change: ActionChange): HistoryChange {
  const { seq, entity, id, op, before, after } = change;
  const { fields: record, alive } = recordOfChange(telling.store, change);
  return {
    seq,
    entity,
    id,
    op,
    name: nameOf(telling, entity, record),
    facts: factsOf(telling, entity, record),
    fields: describeFields(telling, before, after),
    alive,
  };
}

function nameOf({ store }: Telling, entity: EntityName, record: JsonRecord): string | null {
  const named = (kind: Parameters<typeof findName>[1], id: unknown) =>
    typeof id === 'string' ? findName(store, kind, id) : null;
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);
  switch (entity) {
    case 'sale':
      return named('customer', record.customerId);
    case 'lead':
      return text(record.title) ?? named('customer', record.customerId);
    case 'employee':
    case 'channel':
    case 'customer':
    case 'stage':
      return text(record.name);
    case 'leave':
    case 'day-total':
    case 'expense':
    case 'target':
      return named('employee', record.employeeId);
    case 'import':
      return text(record.fileName);
    case 'settings':
    case 'calendar-day':
    case 'report':
      return null;
    default:
      return assertNever(entity);
  }
}

/** What tells a record apart that has no name, or none of its own. */
const FACTS: Readonly<Partial<Record<EntityName, readonly string[]>>> = {
  sale: ['amountMinor', 'soldOn'],
  lead: ['createdOn'],
  expense: ['category', 'amountMinor', 'from'],
  target: ['metric', 'periodKey'],
  leave: ['from', 'to'],
  'day-total': ['date'],
  'calendar-day': ['date'],
  report: ['from', 'to'],
};

function factsOf(telling: Telling, entity: EntityName, record: JsonRecord): Record<string, string> {
  const facts: Record<string, string> = {};
  for (const field of FACTS[entity] ?? []) {
    const told = describeValue(telling, record, field);
    if (told !== null) facts[field] = told;
  }
  return facts;
}
