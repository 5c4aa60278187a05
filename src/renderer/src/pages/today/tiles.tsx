import type { TodayView } from '@shared/contract/views/today';
import { ConversionTile } from './tile-conversion';
import { CostTile } from './tile-cost';
import { LeadsTile } from './tile-leads';
import { PeopleTile } from './tile-people';
import { TargetTile } from './tile-target';

/** The five KPIs at a glance; each opens its page. */
export function Tiles({ view }: { readonly view: TodayView }) {
  return (
    <div className="tiles">
      <TargetTile view={view} />
      <LeadsTile leads={view.tiles.leads} />
      <ConversionTile conversion={view.tiles.conversion} />
      <PeopleTile people={view.tiles.people} />
      <CostTile cost={view.tiles.cost} />
    </div>
  );
}
