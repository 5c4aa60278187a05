import type { PeopleView, PersonRow } from '@shared/contract/views/people';
import type { Interval } from '@shared/kpi/results';
import { Link } from '@tanstack/react-router';
import { CircleDashed } from 'lucide-react';
import { useWorkspace } from '../../app/workspace';
import { percentPlain } from '../../charts/conversion-chart';
import { IntervalGlyph } from '../../components/interval-glyph';
import { Note } from '../../components/note';
import { Scroller } from '../../components/scroller';
import { SectionHead } from '../../components/section-head';
import { scaledColumn } from '../../components/value-column';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { placeWords, shortName } from './people-words';

const WHOLE_PER_CENT = 10_000;
const LARGEST_SHOWN = 4;

/** Beside the table: what else to know before anybody is judged. */
export function PeopleAside({ view }: { readonly view: PeopleView }) {
  const t = useWords();
  return (
    <>
      <ConversionByPerson view={view} />
      <hr className="panel-line" />
      <LargestDeals view={view} />
      <hr className="panel-line" />
      <TargetsAgainstFirm view={view} />
      <hr className="panel-line" />
      <Note>
        <b className="strong ink">{t('people.note.title')}</b> {t('people.note.text')}
      </Note>
    </>
  );
}

interface Rated {
  readonly row: PersonRow;
  readonly value: number;
  readonly interval: Interval;
}

/** By the lower bound of the interval, so that luck with few leads does not lift anybody. */
function rated(rows: readonly PersonRow[]): Rated[] {
  return rows
    .flatMap((row) => {
      const { figure } = row.conversion;
      return figure.status === 'ok' && figure.interval && !row.rampUp
        ? [{ row, value: figure.value, interval: figure.interval }]
        : [];
    })
    .sort((a, b) => b.interval.low - a.interval.low);
}

function ConversionByPerson({ view }: { readonly view: PeopleView }) {
  const t = useWords();
  const f = useFormat();
  const { settings } = useWorkspace();
  const benchmark = settings.conversionBenchmarkBp / WHOLE_PER_CENT;
  const people = rated(view.rows);
  const max = Math.min(1, Math.max(benchmark * 2, ...people.map(({ value }) => value * 2)));
  return (
    <>
      <SectionHead
        title={t('people.conversion.title')}
        end={
          <span className="aside">
            <i className="tick-key" aria-hidden />= {percentPlain(benchmark, { f })}
          </span>
        }
      />
      {people.length === 0 ? (
        <p className="small secondary">
          {t(
            view.rows.some((row) => row.conversion.figure.status === 'ok')
              ? 'people.conversion.onlyRampUp'
              : 'people.conversion.none',
          )}
        </p>
      ) : (
        <Scroller label={t('people.conversion.title')} className="people-rates">
          <table className="small">
            <thead className="sr-only">
              <tr>
                <th scope="col">{t('people.table.person')}</th>
                <th scope="col">{t('people.table.interval')}</th>
                <th scope="col">{t('people.conversion.rate')}</th>
                <th scope="col">{t('people.conversion.count')}</th>
              </tr>
            </thead>
            <tbody>
              {people.map(({ row, value, interval }) => (
                <tr key={row.employeeId}>
                  <th scope="row" className="rated-name clip" title={row.name}>
                    {shortName(row.name)}
                    {row.conversionPlace !== null && (
                      <span className="caption tertiary"> {placeWords(row.conversionPlace, t, f)}</span>
                    )}
                  </th>
                  <td>
                    <IntervalGlyph
                      value={value}
                      interval={interval}
                      max={max}
                      benchmark={benchmark}
                      verdict={row.conversion.verdict}
                      width={56}
                      label={t('people.conversion.name', {
                        rate: f.percent(value),
                        interval: f.percentRange(interval.low, interval.high),
                      })}
                    />
                  </td>
                  <td className="right medium">{f.percent(value)}</td>
                  <td className="right tertiary caption">
                    {t('people.conversion.outOf', {
                      part: f.number(row.conversion.successes),
                      whole: f.number(row.conversion.trials),
                    })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
      {people.length > 1 && (
        <div className="note rates-note">
          <CircleDashed size={14} className="icon" aria-hidden />
          <span>{t(view.differences.conversion ? 'people.conversion.noteApart' : 'people.conversion.note')}</span>
        </div>
      )}
    </>
  );
}

function LargestDeals({ view }: { readonly view: PeopleView }) {
  const t = useWords();
  const f = useFormat();
  const people = view.rows
    .flatMap((row) =>
      row.largestDealShare.status === 'ok' && !row.rampUp ? [{ row, share: row.largestDealShare.value }] : [],
    )
    .sort((a, b) => b.share - a.share)
    .slice(0, LARGEST_SHOWN);
  return (
    <>
      <SectionHead
        title={t('people.largest.title')}
        end={<span className="aside">{t('people.largest.caption')}</span>}
      />
      {people.length === 0 && <p className="small secondary">{t('people.largest.none')}</p>}
      <dl className="bars-list small">
        {people.map(({ row, share }) => (
          <div key={row.employeeId}>
            <dt className="clip" title={row.name}>
              {shortName(row.name)}
            </dt>
            <dd aria-hidden className="bar">
              <i style={{ width: `${Math.min(1, share) * 100}%` }} />
            </dd>
            <dd className="right medium">{f.percent(share, 0)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function TargetsAgainstFirm({ view }: { readonly view: PeopleView }) {
  const t = useWords();
  const f = useFormat();
  const sum = view.personalTargetsSum;
  const firm = view.firm.target;
  const reach = Math.max(sum ?? 0, firm ?? 0, 1);
  const column = scaledColumn(view.metric, [reach], f);
  return (
    <>
      <SectionHead title={t('people.targets.title')} />
      {sum === null || firm === null ? (
        <p className="small secondary">
          {t(sum === null ? 'people.targets.none' : 'people.targets.noFirm')}{' '}
          <Link to="/plans" className="link small">
            {t('people.targets.plans')}
          </Link>
        </p>
      ) : (
        <>
          <dl className="bars-list small">
            <div>
              <dt>{t('people.targets.people')}</dt>
              <dd aria-hidden className="bar">
                <i style={{ width: `${(sum / reach) * 100}%` }} />
              </dd>
              <dd className="right medium">{column.cell(sum)}</dd>
            </div>
            <div>
              <dt>{t('people.targets.firm')}</dt>
              <dd aria-hidden className="bar firm">
                <i style={{ width: `${(firm / reach) * 100}%` }} />
              </dd>
              <dd className="right medium">{column.cell(firm)}</dd>
            </div>
          </dl>
          <GapCaption sum={sum} firm={firm} unit={column.unit ?? t(`people.metric.${view.metric}`)} view={view} />
        </>
      )}
    </>
  );
}

interface GapCaptionProps {
  readonly sum: number;
  readonly firm: number;
  readonly unit: string;
  readonly view: PeopleView;
}

function GapCaption({ sum, firm, unit, view }: GapCaptionProps) {
  const t = useWords();
  const f = useFormat();
  const gap = sum - firm;
  const key = gap > 0 ? 'over' : gap < 0 ? 'under' : 'equal';
  const size = Math.abs(gap);
  const text = t(`people.targets.${key}`, {
    unit,
    gap: view.metric === 'revenue' ? f.compact(size) : f.count(size),
    share: f.percent(firm === 0 ? 0 : size / firm, 0),
  });
  return <p className="caption tertiary">{text}</p>;
}
