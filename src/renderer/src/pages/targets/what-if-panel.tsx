import type { TargetsView } from '@shared/contract/views/targets';
import { computeWhatIf, shiftForecast, type WhatIfLevers } from '@shared/kpi/targets/what-if';
import { useState } from 'react';
import { Note } from '../../components/note';
import { SectionHead } from '../../components/section-head';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { BreakEven } from './break-even';
import { FunnelTable } from './funnel-table';
import { LeverSlider } from './lever-slider';
import { type WhatIfStart, whatIfStart } from './what-if-model';
import { WhatIfResult } from './what-if-result';

/** What would happen if conversion, deal or leads were different: sliders, the way to money, the end of the period. */
export function WhatIfPanel({ view }: { readonly view: TargetsView }) {
  const t = useWords();
  const f = useFormat();
  const start = whatIfStart(view);
  if (start) return <WhatIfSliders view={view} start={start} />;
  const isOver = view.workingDays.remaining === 0;
  return (
    <section className="block what-if">
      <SectionHead
        title={t('targets.whatIf.title')}
        aside={t('targets.whatIf.until', { day: f.day(view.period.to) })}
      />
      <Note>{t(isOver ? 'targets.whatIf.over' : 'targets.whatIf.unknown')}</Note>
    </section>
  );
}

function WhatIfSliders({ view, start }: { readonly view: TargetsView; readonly start: WhatIfStart }) {
  const t = useWords();
  const f = useFormat();
  const [moved, setMoved] = useState<Partial<WhatIfLevers>>({});
  const levers = { ...start.levers, ...moved };
  const result = computeWhatIf(start.base, levers);
  const revenue = view.firmRows.find((row) => row.metric === 'revenue');
  const forecast = revenue && 'mid' in revenue.forecast ? revenue.forecast : null;
  const shifted = forecast ? shiftForecast(forecast, result.endMinor, start.base.targetMinor) : null;
  const move = (lever: keyof WhatIfLevers) => (value: number | null) =>
    setMoved((current) => {
      const { [lever]: _, ...rest } = current;
      return value === null ? rest : { ...rest, [lever]: value };
    });
  return (
    <section className="block what-if">
      <SectionHead
        title={t('targets.whatIf.title')}
        aside={t('targets.whatIf.until', { day: f.day(view.period.to) })}
        end={
          <button type="button" className="link small" onClick={() => setMoved({})}>
            {t('targets.whatIf.reset')}
          </button>
        }
      />
      <LeverSlider
        label={t('targets.whatIf.conversion')}
        now={start.levers.conversion}
        value={moved.conversion ?? null}
        interval={start.intervals.conversion}
        note={t('targets.whatIf.fromLeads', { n: f.number(start.n.leads) })}
        step={0.001}
        format={(value) => f.percent(value)}
        formatRange={(low, high) => f.percentRange(low, high)}
        onChange={move('conversion')}
      />
      <LeverSlider
        label={t('targets.whatIf.firstDeal')}
        now={start.levers.firstDealMinor}
        value={moved.firstDealMinor ?? null}
        interval={start.intervals.firstDealMinor}
        note={t('targets.whatIf.fromCustomers', { n: f.number(start.n.customers) })}
        step={niceStep(start.levers.firstDealMinor)}
        format={(value) => f.compact(value)}
        formatRange={(low, high) => f.moneyRange(low, high)}
        onChange={move('firstDealMinor')}
      />
      <LeverSlider
        label={t('targets.whatIf.leadsPerDay')}
        now={start.levers.leadsPerDay}
        value={moved.leadsPerDay ?? null}
        interval={start.intervals.leadsPerDay}
        note={t('targets.whatIf.perPeriod', { n: f.number(start.n.leads) })}
        step={start.levers.leadsPerDay < 10 ? 0.1 : 1}
        format={(value) => f.count(value)}
        formatRange={(low, high) => f.range(low, high)}
        onChange={move('leadsPerDay')}
      />
      <FunnelTable result={result} base={start.base} levers={levers} />
      <WhatIfResult endMinor={result.endMinor} targetMinor={start.base.targetMinor} shifted={shifted} />
      <BreakEven result={result} />
    </section>
  );
}

/** About a hundred steps over the slider, each a round amount. */
function niceStep(value: number): number {
  return 10 ** Math.max(0, Math.floor(Math.log10(value / 50)));
}
