import type { TodayTiles } from '@shared/contract/views/today';
import type { Words } from '@shared/words';
import { Spark } from '../../components/spark';
import { Tile } from '../../components/tile';
import { Verdict } from '../../components/verdict';
import { type Format, useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';

export function LeadsTile({ leads }: { readonly leads: TodayTiles['leads'] }) {
  const t = useWords();
  const f = useFormat();
  const name = t('today.tile.leads');
  if (leads.count === 0) {
    return (
      <Tile
        name={name}
        to="/leads"
        explained={{ kpi: 'leadCount' }}
        figure={null}
        verdict={<Verdict state="no-data">{t('today.tile.noLeads')}</Verdict>}
        lines={[t('today.tile.noLeadsNote'), t('today.tile.noLeadsKey')]}
      />
    );
  }
  return (
    <Tile
      name={name}
      to="/leads"
      explained={{ kpi: 'leadCount' }}
      figure={f.number(leads.count)}
      spark={<Spark values={leads.spark} />}
      verdict={<LeadsVerdict progress={leads.progress} />}
      lines={linesOf(leads, t, f)}
    />
  );
}

function LeadsVerdict({ progress }: { readonly progress: TodayTiles['leads']['progress'] }) {
  const t = useWords();
  const f = useFormat();
  const { state, proven, paceIndex, target } = progress;
  if (state === null || paceIndex.status === 'no-data') {
    return <Verdict state="no-data">{t(target === null ? 'today.tile.noPlan' : 'today.tile.justStarted')}</Verdict>;
  }
  const percent = f.percent(paceIndex.value, 0);
  if (state === 'on-pace') return <Verdict state="on-pace">{t('today.tile.state.on-pace', { percent })}</Verdict>;
  const words = t(`today.tile.state.${state === 'ahead' ? 'leadsAhead' : 'leadsBraking'}`, { percent });
  return <Verdict state={state === 'braking' && !proven ? 'braking-open' : state}>{words}</Verdict>;
}

function linesOf(leads: TodayTiles['leads'], t: Words, f: Format): readonly [string, string] {
  const assessed =
    leads.unassessed > 0
      ? t('today.tile.unassessed', { number: f.number(leads.unassessed) })
      : t('today.tile.allAssessed');
  const plan = planLine(leads, t, f);
  return plan === null ? [assessed, ''] : [plan, assessed];
}

/** `null` where there is neither a plan, which the verdict already says, nor a rate. */
function planLine({ progress, qualifiedRate }: TodayTiles['leads'], t: Words, f: Format): string | null {
  const plan = progress.target === null ? null : f.number(progress.target);
  const rate = qualifiedRate.status === 'ok' ? f.percent(qualifiedRate.value, 0) : null;
  if (plan === null) return rate === null ? null : t('today.tile.noPlanQualified', { rate });
  return rate === null ? t('today.tile.planOnly', { plan }) : t('today.tile.planAndQualified', { plan, rate });
}
