import { parsePeriod } from '@shared/calendar/period';
import type { PlanCell, PlanRow } from '@shared/contract/views/targets';
import { Tooltip } from 'radix-ui';
import type { KeyboardEvent } from 'react';
import { useView } from '../../app/use-view';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { formatPlan, type PlanUnit, unitSize } from './plan-units';
import type { PlanEditing } from './use-plan-edit';

interface PlanCellViewProps {
  readonly row: PlanRow;
  readonly cell: number;
  /** With the edit under way already put in. */
  readonly value: number | null;
  readonly unit: PlanUnit;
  readonly editing: PlanEditing;
  readonly className: string;
  readonly tabbable: boolean;
  readonly onFocus: () => void;
}

/** One plan: a button that becomes a field; a corner mark where it was changed before. */
export function PlanCellView(props: PlanCellViewProps) {
  const { row, cell, value, unit, editing, className, tabbable, onFocus } = props;
  const t = useWords();
  const name = useCellName(row, cell);
  const { draft, pending } = editing;
  const isDraft = draft !== null && draft.row.metric === row.metric && draft.row.employeeId === row.employeeId;
  const isEdited = isDraft && draft.cell === cell;
  const isChanged = isDraft && pending?.changes.some((change) => change.cell === cell);
  const shown = value === null ? '—' : formatPlan(value, row.metric, unit);
  const source = row.cells[cell];
  const versions = source?.versions ?? [];
  const classes = [className, isEdited ? 'edited' : isChanged ? 'changed' : '', versions.length > 1 ? 'noted' : ''];

  if (isEdited && !draft.docked) {
    return (
      <td className={classes.filter(Boolean).join(' ')}>
        <CellInput editing={editing} text={draft.text} label={t('plans.edit', name)} />
      </td>
    );
  }
  const button = (
    <button
      type="button"
      data-cell={`${row.metric}/${row.employeeId ?? ''}:${cell}`}
      tabIndex={tabbable ? 0 : -1}
      aria-label={t('plans.cell', { ...name, value: value === null ? t('plans.noValue') : shown })}
      onFocus={onFocus}
      onClick={() => editing.begin(row, cell, typedForm(source, row, unit))}
    >
      {shown}
    </button>
  );
  return (
    <td className={classes.filter(Boolean).join(' ')}>
      {versions.length > 1 ? <VersionNote row={row} source={source} unit={unit} trigger={button} /> : button}
    </td>
  );
}

function useCellName(row: PlanRow, cell: number): { row: string; period: string } {
  const t = useWords();
  const format = useFormat();
  const { rules } = useView();
  const period = parsePeriod(row.cells[cell]?.periodKey ?? '', rules);
  const owner = row.employeeName ?? t('plans.firm');
  return {
    row: row.metric === 'revenue' ? owner : `${owner}, ${t(`plans.metric.${row.metric}`)}`,
    period: period ? format.period(period) : '',
  };
}

/** What stands in the field when it opens: the plan as it would be typed. */
function typedForm(source: PlanCell | undefined, row: PlanRow, unit: PlanUnit): string {
  if (!source || source.value === null) return '';
  const shown = source.value / unitSize(row.metric, unit);
  const text = String(Math.round(shown * 100) / 100);
  return unit.locale === 'ru' ? text.replace('.', ',') : text;
}

interface CellInputProps {
  readonly editing: PlanEditing;
  readonly text: string;
  readonly label: string;
}

function CellInput({ editing, text, label }: CellInputProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') editing.drop();
    else if ((event.key === 'Enter' || event.key === 'Tab') && editing.readable) editing.patch({ docked: true });
    else return;
    event.preventDefault();
  };
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: the cell was opened to be typed into
      autoFocus
      inputMode="decimal"
      aria-label={label}
      aria-invalid={!editing.readable}
      value={text}
      onFocus={(event) => text.length > 1 && event.target.select()}
      onChange={(event) => editing.patch({ text: event.target.value })}
      onKeyDown={onKeyDown}
      onBlur={() => editing.readable && editing.patch({ docked: true })}
    />
  );
}

interface VersionNoteProps {
  readonly row: PlanRow;
  readonly source: PlanCell | undefined;
  readonly unit: PlanUnit;
  readonly trigger: React.ReactElement;
}

/** What the plan was before, when it changed and why. */
function VersionNote({ row, source, unit, trigger }: VersionNoteProps) {
  const t = useWords();
  const format = useFormat();
  return (
    <Tooltip.Provider delayDuration={200}>
      <Tooltip.Root>
        <Tooltip.Trigger asChild>{trigger}</Tooltip.Trigger>
        <Tooltip.Portal>
          <Tooltip.Content className="popover plan-note" side="bottom" align="end" sideOffset={4}>
            {source?.versions.slice(0, 4).map((version) => (
              <p key={version.id}>
                <b className="strong">
                  {version.value === null
                    ? t('plans.versionWithdrawn', { date: format.date(version.validFrom) })
                    : t('plans.version', {
                        date: format.date(version.validFrom),
                        value: formatPlan(version.value, row.metric, unit),
                      })}
                </b>
                <br />
                <span className="secondary">{version.reason || t('plans.side.noReason')}</span>
              </p>
            ))}
          </Tooltip.Content>
        </Tooltip.Portal>
      </Tooltip.Root>
    </Tooltip.Provider>
  );
}
