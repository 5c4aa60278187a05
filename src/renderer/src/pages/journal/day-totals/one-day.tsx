import type { DayTotalsView } from '@shared/contract/views/day-totals';
import { DAY_MEASURES } from '@shared/domain/day-total';
import { CalendarCheck } from 'lucide-react';
import { useState } from 'react';
import { useDayTotals } from '../../../api/queries';
import { useWorkspace } from '../../../app/workspace';
import { EmptyNote } from '../../../components/empty-note';
import { QueryPage } from '../../../components/query-page';
import { useFormat } from '../../../i18n/use-format';
import { useWords } from '../../../i18n/words-provider';
import { AddChannel } from './add-channel';
import { Comparison, NobodysRow } from './comparison';
import { PasteTotals } from './paste-totals';
import { TotalsBar } from './totals-bar';
import { TotalsGrid } from './totals-grid';
import { rowKey } from './totals-lines';
import { TotalsSide } from './totals-side';
import { TotalsStatus } from './totals-status';
import { useDayKeys } from './use-day-keys';
import { useLines } from './use-lines';
import { useTotalsEdit } from './use-totals-edit';
import type { TotalsPlace } from './use-totals-place';

/** Everybody's day. */
export function OneDay({ place }: { readonly place: TotalsPlace }) {
  const query = useDayTotals(place.date);
  return (
    <QueryPage query={query}>
      {(view) => <DayOfAll view={view} place={place} answeredAtMs={query.dataUpdatedAt} />}
    </QueryPage>
  );
}

interface DayOfAllProps {
  readonly view: DayTotalsView;
  readonly place: TotalsPlace;
  readonly answeredAtMs: number;
}

function DayOfAll({ view, place, answeredAtMs }: DayOfAllProps) {
  const t = useWords();
  const format = useFormat();
  const { settings } = useWorkspace();
  const editing = useTotalsEdit(answeredAtMs);
  const [focused, setFocused] = useState<string | null>(null);
  const measures = DAY_MEASURES.filter((measure) => settings.dayMeasures.includes(measure));
  const { lines, rows, openChannels, toggleChannels, addChannel } = useLines(view.rows, editing.waiting);
  const goTo = (date: DayTotalsView['date'] | null) => {
    if (date !== null && editing.commit()) place.goToDay(date);
  };
  useDayKeys(
    () => goTo(view.previousDay),
    () => goTo(view.nextDay),
  );
  return (
    <>
      <TotalsBar
        place={place}
        shown={format.weekdayDay(view.date, view.today)}
        backLabel={t('dayTotals.back')}
        forwardLabel={t('dayTotals.forward')}
        onBack={() => goTo(view.previousDay)}
        onForward={view.nextDay === null ? null : () => goTo(view.nextDay)}
        expected={view.expected}
        entered={view.entered}
      >
        <PasteTotals date={view.date} rows={rows} measures={measures} onSave={editing.save} />
      </TotalsBar>
      <div className="totals-split">
        <div className="totals-main">
          {rows.length === 0 ? (
            <EmptyNote icon={CalendarCheck} title={t('dayTotals.nobody.title')} text={t('dayTotals.nobody.text')} />
          ) : (
            <TotalsGrid
              lines={lines}
              measures={measures}
              editing={editing}
              lineHead={t('dayTotals.head.person')}
              nameOf={(line) => line.channel?.channelName ?? line.row.employeeName}
              openChannels={openChannels}
              onFocusRow={(row) => setFocused(rowKey(row))}
              onToggleChannels={toggleChannels}
              moreChannels={(line) => <AddChannel row={line.row} onAdd={(channel) => addChannel(line.row, channel)} />}
              beforeSum={view.nobodysCards && <NobodysRow cards={view.nobodysCards} measures={measures} />}
              sumName={t('dayTotals.firm')}
              sum={view.firm}
            >
              <Comparison view={view} measures={measures} onChooseDay={goTo} />
            </TotalsGrid>
          )}
        </div>
        <TotalsSide
          date={view.date}
          rows={rows}
          onChooseDay={goTo}
          told={view.rows.find((row) => rowKey(row) === focused) ?? null}
          onSave={editing.save}
        />
      </div>
      <TotalsStatus editing={editing} stepKeys={t('dayTotals.keys.day')} />
    </>
  );
}
