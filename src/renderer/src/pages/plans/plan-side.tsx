import { yearOf } from '@shared/calendar/iso-date';
import { parsePeriod } from '@shared/calendar/period';
import type { PlansView } from '@shared/contract/views/targets';
import type { TargetVersion } from '@shared/domain/entities';
import { roundUpForReading } from '@shared/format/format-money';
import { useKpiToday } from '../../api/queries';
import { useView } from '../../app/use-view';
import { useWorkspace } from '../../app/workspace';
import { SectionHead } from '../../components/section-head';
import { type Format, useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { groupVersions } from './group-versions';
import { formatPlan, type PlanUnit } from './plan-units';

const VERSIONS_SHOWN = 7;

interface PlanSideProps {
  readonly view: PlansView;
  readonly unit: PlanUnit;
  /** Key of the open quarter. */
  readonly quarterKey: string;
}

/** Beside the grid: whether the plan can be reached, what it takes, how earlier plans came true, and its versions. */
export function PlanSide({ view, unit, quarterKey }: PlanSideProps) {
  const t = useWords();
  const { rules } = useView();
  const { info } = useWorkspace();
  const quarter = parsePeriod(quarterKey, rules);
  const running = quarter !== null && quarter.from <= info.today && info.today <= quarter.to;
  const planned = view.rows.some((row) => row.cells.some((cell) => cell.value !== null));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a low screen it scrolls, and keys must be able to do it
    <aside className="plan-side" tabIndex={0} aria-label={t('frame.page.plans')}>
      {!planned && (
        <section>
          <SectionHead title={t('plans.side.howTitle')} />
          <p className="small secondary">{t('plans.side.how')}</p>
          <p className="small tertiary">{t('plans.side.howKeys')}</p>
        </section>
      )}
      {planned && running && <Reach quarterKey={quarterKey} />}
      <TrackRecord view={view} unit={unit} />
      <Versions view={view} unit={unit} />
      {planned && <p className="plan-side-foot small tertiary">{t('plans.side.howKeys')}</p>}
    </aside>
  );
}

function Reach({ quarterKey }: { readonly quarterKey: string }) {
  const t = useWords();
  const format = useFormat();
  const { rules } = useView();
  const quarter = parsePeriod(quarterKey, rules);
  const today = useKpiToday({ period: quarterKey, compare: 'none', employeeId: null, channelId: null }).data;
  if (!today) return null;
  const { forecast, target } = today.pace.progress;
  return (
    <>
      <section>
        <SectionHead
          title={t('plans.side.reachTitle')}
          end={
            <span className="aside">
              {quarter && format.periodShort(quarter)}
              {target !== null && `, ${format.compact(target)}`}
            </span>
          }
        />
        <p className="small secondary">
          {'status' in forecast
            ? t('plans.side.reachNone', { reason: t(`common.noData.${forecast.reason}`) })
            : t('plans.side.reach', {
                range: format.moneyRange(forecast.low, forecast.high),
                probability: forecast.probability === null ? '—' : format.probability(forecast.probability),
              })}
        </p>
      </section>
      <section>
        <SectionHead
          title={t('plans.side.needTitle')}
          end={
            <span className="aside">
              {t('plans.side.needDays', {
                days: t('common.workingDaysShort', { count: today.workingDays.remaining }),
              })}
            </span>
          }
        />
        <dl className="plan-needs">
          {today.needs.map((need) => {
            const shown = (value: number) =>
              need.metric === 'revenue' ? format.compact(value) : format.count(Math.round(value * 10) / 10);
            return (
              <div key={need.metric}>
                <dt>{t(`plans.side.need.${need.metric}`)}</dt>
                <dd className="strong">
                  {need.needed.status === 'ok' ? shown(needed(need.metric, need.needed.value, format)) : '—'}
                </dd>
                <dd className="tertiary">
                  {need.usual !== null && t('plans.side.usual', { value: shown(need.usual) })}
                </dd>
              </div>
            );
          })}
        </dl>
      </section>
    </>
  );
}

/** Money is rounded up as on Today: a need rounded down would not reach the target. */
function needed(metric: string, value: number, format: Format): number {
  return metric === 'revenue' ? roundUpForReading(value, format.currency) : value;
}

function TrackRecord({ view, unit }: { readonly view: PlansView; readonly unit: PlanUnit }) {
  const t = useWords();
  const format = useFormat();
  const { rules } = useView();
  const past = view.trackRecord.filter((quarter) => quarter.target !== null);
  const most = Math.max(1, ...past.map((quarter) => Math.max(quarter.actual, quarter.target ?? 0)));
  const short = (value: number) => formatPlan(value, 'revenue', unit);
  return (
    <section>
      <SectionHead title={t('plans.side.trackTitle')} />
      {past.length === 0 && <p className="small secondary">{t('plans.side.trackNone')}</p>}
      {past.map((quarter) => {
        const period = parsePeriod(quarter.periodKey, rules);
        const name = period ? format.periodShort(period) : quarter.periodKey;
        return (
          <div className="plan-track small" key={quarter.periodKey}>
            <span className="secondary">{name}</span>
            <span className="plan-track-bar" aria-hidden>
              <i style={{ width: `${(quarter.actual / most) * 94}%` }} />
              <b style={{ left: `${((quarter.target ?? 0) / most) * 94}%` }} />
            </span>
            <span
              className="strong right"
              title={t('plans.side.track', {
                period: name,
                actual: short(quarter.actual),
                target: short(quarter.target ?? 0),
              })}
            >
              {short(quarter.actual)}
            </span>
            <span className="tertiary right">
              {quarter.attainment.status === 'ok' ? format.percent(quarter.attainment.value, 0) : '—'}
            </span>
          </div>
        );
      })}
    </section>
  );
}

function Versions({ view, unit }: { readonly view: PlansView; readonly unit: PlanUnit }) {
  const t = useWords();
  const format = useFormat();
  const acts = groupVersions(view.versions).slice(0, VERSIONS_SHOWN);
  return (
    <section>
      <SectionHead title={t('plans.side.versionsTitle')} />
      {acts.length === 0 && <p className="small secondary">{t('plans.side.versionsNone')}</p>}
      <ol className="plan-versions small">
        {acts.map(([first, ...rest]) => (
          <li key={first.id}>
            <span className="medium">
              {yearOf(first.validFrom) === view.year ? format.dayShort(first.validFrom) : format.date(first.validFrom)}
            </span>
            <span className="secondary">
              {first.reason || t('plans.side.noReason')}
              <br />
              <span className="tertiary">
                <VersionName version={first} view={view} unit={unit} />
                {rest.length > 0 && ` ${t('plans.side.andMore', { count: rest.length })}`}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface VersionNameProps {
  readonly version: TargetVersion;
  readonly view: PlansView;
  readonly unit: PlanUnit;
}

function VersionName({ version, view, unit }: VersionNameProps) {
  const t = useWords();
  const format = useFormat();
  const { rules } = useView();
  const period = parsePeriod(version.periodKey, rules);
  const owner = view.rows.find((row) => row.employeeId === version.employeeId)?.employeeName ?? t('plans.firm');
  const metric = t(`plans.metric.${version.metric}`).toLocaleLowerCase();
  return t('plans.side.versionLine', {
    row: version.metric === 'revenue' ? owner : `${owner}, ${metric}`,
    period: period ? format.periodShort(period) : version.periodKey,
    value: version.value === null ? '—' : formatPlan(version.value, version.metric, unit),
  });
}
