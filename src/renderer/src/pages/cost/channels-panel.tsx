import type { CostRow, CostView } from '@shared/contract/views/cost';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useKpiCostCampaigns } from '../../api/queries';
import { useKpiQuery } from '../../app/use-view';
import { useWorkspace } from '../../app/workspace';
import { Scroller } from '../../components/scroller';
import { SectionHead } from '../../components/section-head';
import { Segment } from '../../components/segment';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { marginWords } from './cost-words';
import { COST_BY, type CostBy, PartsTable } from './parts-table';

/** Each channel's or campaign's direct and common cost, what its customers cost, and what they bring back. */
export function ChannelsPanel({ view }: { readonly view: CostView }) {
  const t = useWords();
  const f = useFormat();
  const { settings } = useWorkspace();
  const [by, setBy] = useState<CostBy>('channel');
  const { rows, unallocatedMinor } = useParts(view, by);
  return (
    <>
      <SectionHead
        title={t('cost.channels.title')}
        aside={
          <Segment
            label={t('cost.channels.by')}
            value={by}
            options={COST_BY.map((value) => ({ value, label: t(`cost.channels.of.${value}`) }))}
            onChange={setBy}
          />
        }
        end={
          <span className="aside split-key">
            <i className="direct" aria-hidden /> {t(`cost.channels.direct.${by}`)}
            <i className="allocated" aria-hidden />{' '}
            <Link to="/settings" search={{ section: 'indicators' }} className="link" title={t('cost.channels.change')}>
              {t(`cost.channels.allocated.${settings.costAllocation}`, { unit: f.symbol })}
            </Link>
          </span>
        }
      />
      <Scroller label={t('cost.channels.title')}>
        <PartsTable view={view} by={by} rows={rows} unallocatedMinor={unallocatedMinor} />
      </Scroller>
      <Footnote view={view} />
    </>
  );
}

interface Parts {
  readonly rows: readonly CostRow[];
  readonly unallocatedMinor: number;
}

/** Campaigns are asked for once somebody looks at them. */
function useParts(view: CostView, by: CostBy): Parts {
  const campaigns = useKpiCostCampaigns(useKpiQuery(), by === 'campaign').data;
  if (by === 'channel') return { rows: view.channels, unallocatedMinor: view.unallocatedMinor };
  return campaigns ?? { rows: [], unallocatedMinor: 0 };
}

/** What the signs of the last columns mean, and by which margin they were counted. */
function Footnote({ view }: { readonly view: CostView }) {
  const t = useWords();
  const f = useFormat();
  const { settings } = useWorkspace();
  if (view.margin.rate.status !== 'ok' && view.returns.romi.status !== 'ok') {
    return (
      <p className="caption tertiary channels-foot">
        {t('cost.channels.noMargin')}{' '}
        <Link to="/settings" search={{ section: 'indicators' }} className="link">
          {t('cost.channels.setMargin')}
        </Link>
      </p>
    );
  }
  const notes = [
    t('cost.channels.chance'),
    t(`cost.channels.paybackIn.${settings.paybackBy}`),
    marginWords(view, t, f),
  ].filter((note) => note !== '');
  return <p className="caption tertiary channels-foot">{notes.join(' · ')}</p>;
}
