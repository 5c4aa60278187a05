import type { Id } from '@shared/domain/fields';
import { useKpiLeadBands, useKpiLeads } from '../../api/queries';
import { useKpiQuery } from '../../app/use-view';
import { rowName } from '../../components/dimension';
import { InlineBar } from '../../components/inline-bar';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { type BreakdownColumn, RowCells } from './breakdown-cells';

interface CampaignRowsProps {
  readonly channelId: Id;
  /** Leads of the widest bar of the table. */
  readonly widest: number;
  readonly column: BreakdownColumn;
}

/** The campaigns of one channel, asked for when it is unfolded. */
export function CampaignRows({ channelId, widest, column }: CampaignRowsProps) {
  const t = useWords();
  const f = useFormat();
  const input = { ...useKpiQuery(), channelId };
  const view = useKpiLeads(input, 'campaign').data;
  const bands = useKpiLeadBands(input, 'campaign').data;
  const inA = new Map(bands?.breakdown.map((row) => [row.key, row.A]));
  return view?.breakdown.map((row) => {
    const name = rowName(row.name, 'campaign', t);
    return (
      <tr key={row.key ?? 'none'} className="campaign-row">
        <th scope="row" title={name}>
          {name}
        </th>
        <td>
          <InlineBar share={row.counts.total / widest}>{f.number(row.counts.total)}</InlineBar>
        </td>
        <RowCells group={null} row={row} inA={inA.get(row.key) ?? 0} column={column} />
      </tr>
    );
  });
}
