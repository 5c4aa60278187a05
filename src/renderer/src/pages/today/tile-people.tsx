import type { TodayTiles } from '@shared/contract/views/today';
import { Tile } from '../../components/tile';
import { Verdict } from '../../components/verdict';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';

export function PeopleTile({ people }: { readonly people: TodayTiles['people'] }) {
  const t = useWords();
  const f = useFormat();
  const name = t('today.tile.people');
  const { perFteMinor, compared, ahead } = people;
  const staff = t('today.tile.staff', { count: people.people, fte: f.number(people.fte, 1) });
  const lastLine = lastLineKey(people);
  return (
    <Tile
      name={name}
      to="/people"
      explained={{ kpi: 'salesPerFte', metric: 'revenue' }}
      figure={perFteMinor.status === 'ok' ? f.figure(perFteMinor.value) : null}
      spark={people.spread.length > 1 && <Spread spread={people.spread} />}
      verdict={<PeopleVerdict people={people} />}
      lines={[staff, t(`today.tile.${lastLine}`, { ahead, compared })]}
    />
  );
}

function PeopleVerdict({ people }: { readonly people: TodayTiles['people'] }) {
  const t = useWords();
  if (people.people === 0) return <Verdict state="no-data">{t('today.tile.noPeople')}</Verdict>;
  if (people.people === 1) return <Verdict state="no-data">{t('today.tile.nobodyToCompare')}</Verdict>;
  if (people.perFteMinor.status === 'no-data') {
    return <Verdict state="no-data">{t(`common.noData.${people.perFteMinor.reason}`)}</Verdict>;
  }
  if (people.differenceProven) return <Verdict state="above">{t('today.tile.differenceProven')}</Verdict>;
  return <Verdict state="not-proven">{t('today.tile.differenceOpen')}</Verdict>;
}

function lastLineKey({ compared, people }: TodayTiles['people']): 'ahead' | 'colleagues' | 'noPersonalTargets' {
  if (compared > 0) return 'ahead';
  return people < 2 ? 'colleagues' : 'noPersonalTargets';
}

/** A dot per person on the scale of pace; hollow while ramping up. The dashed line is the pace. */
function Spread({ spread }: { readonly spread: TodayTiles['people']['spread'] }) {
  return (
    <svg width="72" height="28" viewBox="0 0 72 28" aria-hidden>
      <line x1="36" x2="36" y1="3" y2="25" stroke="var(--line-2)" strokeDasharray="2 2" />
      {spread.map(({ paceIndex, rampUp }, index) => (
        <circle
          key={index}
          cx={Math.min(69, Math.max(3, 36 + (paceIndex - 1) * 66))}
          cy={9 + (index % 2) * 10}
          r="3"
          fill={rampUp ? 'none' : 'var(--ink-3)'}
          stroke="var(--ink-3)"
        />
      ))}
    </svg>
  );
}
