import type { PeopleView, PersonRow } from '@shared/contract/views/people';
import type { FigureInput } from '@shared/kpi/derivation/figure-ref';
import type { Figure } from '@shared/kpi/results';
import type { Words } from '@shared/words';
import { Explained } from '../../components/explained';
import { Missing } from '../../components/figure';
import { Verdict, type VerdictState } from '../../components/verdict';
import { type Format, useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import type { PeopleColumns } from './people-table';
import { type PerWhom, personNote, placeOf, placeWords } from './people-words';
import { PersonBar } from './person-bar';

interface PersonRowProps {
  readonly row: PersonRow;
  readonly view: PeopleView;
  readonly columns: PeopleColumns;
  readonly perWhom: PerWhom;
}

export function PersonRowCells({ row, view, columns, perWhom }: PersonRowProps) {
  const t = useWords();
  const f = useFormat();
  const { progress, employeeId } = row;
  const { metric } = view;
  const place = placeWords(placeOf(row, perWhom), t, f);
  return (
    <>
      <th scope="row">
        <div className="person-name">
          <span className="clip">{row.name}</span>
          {place !== null && <span className="caption tertiary">{place}</span>}
        </div>
        <div className="person-note clip">{personNote(row, t, f)}</div>
      </th>
      <td className="bar-cell">
        <BarOf row={row} view={view} columns={columns} perWhom={perWhom} />
      </td>
      <td className="right strong">
        <Explained
          figure={
            metric === 'revenue' ? { kpi: 'moneyInterval', employeeId } : { kpi: 'countInterval', metric, employeeId }
          }
        >
          {columns.actual.cell(progress.actual)}
        </Explained>
      </td>
      <td className="right only-roomy" title={attainmentWords(row, t, f)}>
        {progress.target === null ? (
          <Missing />
        ) : (
          <Explained figure={{ kpi: 'target', metric, employeeId }}>{columns.target.cell(progress.target)}</Explained>
        )}
      </td>
      <td className="right">
        <Percent figure={progress.paceIndex} of={{ kpi: 'paceIndex', metric, employeeId }} />
      </td>
      <td>
        <PersonVerdict verdict={row.verdict} />
      </td>
      <td className="right only-roomy">
        <Percent figure={row.share} of={{ kpi: 'share', metric, employeeId }} />
      </td>
      <td className="right secondary">
        {row.perFte.status === 'ok' ? (
          <Explained figure={{ kpi: 'salesPerFte', metric, employeeId }}>
            {columns.perFte.cell(row.perFte.value)}
          </Explained>
        ) : (
          <Missing />
        )}
      </td>
    </>
  );
}

function attainmentWords({ progress: { attainment } }: PersonRow, t: Words, f: Format): string | undefined {
  return attainment.status === 'ok'
    ? t('people.table.attainment', { share: f.percent(attainment.value, 0) })
    : undefined;
}

/** Either the person's own actual, target and pace, or the figure per position beside the firm's average. */
function BarOf({ row, view, columns, perWhom }: PersonRowProps) {
  const t = useWords();
  const { progress, perFte } = row;
  const say = (value: number | null) => (value === null ? t('people.table.noValue') : columns.actual.cell(value));
  const range = (interval: { readonly low: number; readonly high: number } | null) =>
    interval === null ? t('people.table.noValue') : `${say(interval.low)}–${say(interval.high)}`;
  if (perWhom === 'fte') {
    if (perFte.status !== 'ok') return null;
    const average = view.perFte.status === 'ok' ? view.perFte.value : null;
    return (
      <PersonBar
        actual={perFte.value}
        target={null}
        tick={average}
        interval={row.perFteInterval}
        reach={columns.reach}
        pale={row.rampUp}
        label={`${say(perFte.value)}, ${t('people.table.average')} ${say(average)}`}
      />
    );
  }
  return (
    <PersonBar
      actual={progress.actual}
      target={progress.target}
      tick={progress.planToDate}
      interval={row.actualInterval}
      reach={columns.reach}
      pale={row.rampUp}
      label={t('people.table.barText', {
        actual: say(progress.actual),
        target: say(progress.target),
        pace: say(progress.planToDate),
        interval: range(row.actualInterval),
      })}
    />
  );
}

function Percent({ figure, of }: { readonly figure: Figure; readonly of: FigureInput }) {
  const t = useWords();
  const f = useFormat();
  if (figure.status !== 'ok') return <Missing reason={t(`common.noData.${figure.reason}`)} />;
  return <Explained figure={of}>{f.percent(figure.value, 0)}</Explained>;
}

const STATES: Readonly<Record<NonNullable<PersonRow['verdict']>, VerdictState>> = {
  ahead: 'ahead',
  'on-pace': 'on-pace',
  braking: 'braking',
  'not-proven': 'not-proven',
  'ramp-up': 'ripening',
};

function PersonVerdict({ verdict }: { readonly verdict: PersonRow['verdict'] }) {
  const t = useWords();
  return (
    <Verdict state={verdict === null ? 'no-data' : STATES[verdict]}>{t(`people.state.${verdict ?? 'none'}`)}</Verdict>
  );
}
