import type { LeadBandsView, LeadDimension, LeadsView } from '@shared/contract/views/leads';
import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { Fragment, useState } from 'react';
import { allName, dimensionOptions, rowName } from '../../components/dimension';
import { Explained } from '../../components/explained';
import { InlineBar } from '../../components/inline-bar';
import { Scroller } from '../../components/scroller';
import { SectionHead } from '../../components/section-head';
import { Segment } from '../../components/segment';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { ALL, averageOf, type BreakdownColumn, RowCells, scaleOf } from './breakdown-cells';
import { CampaignRows } from './campaign-rows';
import { hasPoints } from './quality-bands';

interface BreakdownPanelProps {
  readonly view: LeadsView;
  readonly bands: LeadBandsView | null;
  readonly dimension: LeadDimension;
  readonly onDimension: (dimension: LeadDimension) => void;
}

/** Where leads come from, how good they are there, and how many became customers. */
export function BreakdownPanel({ view, bands, dimension, onDimension }: BreakdownPanelProps) {
  const t = useWords();
  const f = useFormat();
  return (
    <>
      <SectionHead
        title={t('leads.breakdown.title')}
        aside={
          <Segment
            label={t('leads.breakdown.by')}
            value={dimension}
            options={dimensionOptions(t)}
            onChange={onDimension}
          />
        }
        end={
          <Link to="/journal" search={{ list: 'leads' }} className="link small">
            {t('leads.breakdown.rows', { count: view.count, number: f.number(view.count) })}
          </Link>
        }
      />
      <Scroller label={t('leads.breakdown.title')}>
        <BreakdownTable key={view.dimension} view={view} bands={bands} />
      </Scroller>
    </>
  );
}

function BreakdownTable({ view, bands }: Pick<BreakdownPanelProps, 'view' | 'bands'>) {
  const t = useWords();
  const f = useFormat();
  const { dimension, breakdown } = view;
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const widest = Math.max(1, ...breakdown.map((row) => row.counts.total));
  const average = averageOf(view);
  const column = { average, scale: scaleOf(view), banded: bands !== null && hasPoints(bands) };
  const foldable = new Set(dimension === 'channel' ? bands?.campaignChannels : []);
  const inA = new Map(bands?.breakdown.map((row) => [row.key, row.A]));
  const toggle = (key: string) => {
    const next = new Set(open);
    if (!next.delete(key)) next.add(key);
    setOpen(next);
  };
  return (
    <table className="table tight">
      <BreakdownHead dimension={dimension} column={column} />
      <tbody>
        {breakdown.map((row) => {
          const { key } = row;
          const name = rowName(row.name, dimension, t);
          const unfolds = key !== null && foldable.has(key);
          return (
            <Fragment key={key ?? 'none'}>
              <tr>
                <th scope="row" title={name}>
                  {unfolds ? (
                    <button
                      type="button"
                      className="fold"
                      aria-expanded={open.has(key)}
                      onClick={() => toggle(key)}
                      title={t('leads.breakdown.unfold')}
                    >
                      <ChevronRight size={14} className="icon" aria-hidden />
                      <span className="clip">{name}</span>
                    </button>
                  ) : (
                    <span className={foldable.size > 0 ? 'foldless' : undefined}>{name}</span>
                  )}
                </th>
                <td>
                  <InlineBar share={row.counts.total / widest}>
                    <Explained figure={{ kpi: 'leadCount', by: dimension, key }}>
                      {f.number(row.counts.total)}
                    </Explained>
                  </InlineBar>
                </td>
                <RowCells group={{ by: dimension, key }} row={row} inA={inA.get(key) ?? 0} column={column} />
              </tr>
              {unfolds && open.has(key) && <CampaignRows channelId={key} widest={widest} column={column} />}
            </Fragment>
          );
        })}
        <tr className="sum">
          <th scope="row">
            <span className={foldable.size > 0 ? 'foldless' : undefined}>{allName(dimension, t)}</span>
          </th>
          <td>
            <Explained figure={{ kpi: 'leadCount' }}>{f.number(view.count)}</Explained>
          </td>
          <RowCells
            group={ALL}
            row={{ counts: view.quality, previousTotal: view.previousCount, customers: view.conversion.successes }}
            inA={bands?.counts.A ?? 0}
            column={column}
          />
        </tr>
      </tbody>
    </table>
  );
}

interface BreakdownHeadProps {
  readonly dimension: LeadDimension;
  readonly column: BreakdownColumn;
}

function BreakdownHead({ dimension, column: { average, banded } }: BreakdownHeadProps) {
  const t = useWords();
  const f = useFormat();
  const count = (name: 'previous' | 'qualified' | 'unassessed' | 'customers') => (
    <th scope="col" className={name === 'previous' ? 'right before' : 'right'}>
      {t(`leads.breakdown.${name}`)}
    </th>
  );
  return (
    <thead>
      <tr>
        <th scope="col">{t(`leads.breakdown.name.${dimension}`)}</th>
        <th scope="col">{t('leads.breakdown.leads')}</th>
        {count('previous')}
        {count('qualified')}
        <th scope="col">
          {average !== null && (
            <>
              <i className="tick-key" aria-hidden />
              <span aria-hidden>= {f.percent(average, 0)}</span>
            </>
          )}
          <span className="sr-only">{t('leads.breakdown.interval')}</span>
        </th>
        <th scope="col" className="right only-roomy">
          {t('leads.breakdown.ofAssessed')}
        </th>
        {count('unassessed')}
        {banded && (
          <th scope="col" className="right">
            {t('leads.breakdown.inA')}
          </th>
        )}
        {count('customers')}
      </tr>
    </thead>
  );
}
