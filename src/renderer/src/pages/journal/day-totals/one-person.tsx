import {
  addDays,
  civilDate,
  type DateRange,
  daysInMonth,
  type IsoDate,
  monthOf,
  yearOf,
} from '@shared/calendar/iso-date';
import type { PersonTotalsView } from '@shared/contract/views/day-totals';
import { DAY_MEASURES } from '@shared/domain/day-total';
import { formatWeekdayDayShort, monthName } from '@shared/format/format-date';
import { CalendarCheck } from 'lucide-react';
import { useState } from 'react';
import { usePersonTotals } from '../../../api/queries';
import { useWorkspace } from '../../../app/workspace';
import { EmptyNote } from '../../../components/empty-note';
import { QueryPage } from '../../../components/query-page';
import { useFormat } from '../../../i18n/use-format';
import { useWords } from '../../../i18n/words-provider';
import { AddChannel } from './add-channel';
import { TotalsBar } from './totals-bar';
import { TotalsGrid } from './totals-grid';
import { rowKey } from './totals-lines';
import { TotalsSide } from './totals-side';
import { TotalsStatus } from './totals-status';
import { useDayKeys } from './use-day-keys';
import { useLines } from './use-lines';
import { useTotalsEdit } from './use-totals-edit';
import type { TotalsPlace } from './use-totals-place';

/** One person's days of the month. */
export function OnePerson({ place, personId }: { readonly place: TotalsPlace; readonly personId: string }) {
  const query = usePersonTotals({ employeeId: personId, ...monthRangeOf(place.date) });
  return (
    <QueryPage query={query}>
      {(view) => <DaysOfPerson view={view} place={place} answeredAtMs={query.dataUpdatedAt} />}
    </QueryPage>
  );
}

interface DaysOfPersonProps {
  readonly view: PersonTotalsView;
  readonly place: TotalsPlace;
  readonly answeredAtMs: number;
}

function DaysOfPerson({ view, place, answeredAtMs }: DaysOfPersonProps) {
  const t = useWords();
  const format = useFormat();
  const { settings } = useWorkspace();
  const editing = useTotalsEdit(answeredAtMs);
  const [focused, setFocused] = useState<string | null>(null);
  const measures = DAY_MEASURES.filter((measure) => settings.dayMeasures.includes(measure));
  const { lines, openChannels, toggleChannels, addChannel } = useLines(view.rows, editing.waiting);
  const month = monthRangeOf(place.date);
  const isLast = month.to >= place.today;
  const turn = (date: IsoDate) => editing.commit() && place.goToDay(date < place.today ? date : place.today);
  const back = () => turn(addDays(month.from, -1));
  const forward = () => !isLast && turn(addDays(month.to, 1));
  useDayKeys(back, forward);
  return (
    <>
      <TotalsBar
        place={place}
        shown={`${monthName(monthOf(place.date), format.locale)} ${yearOf(place.date)}`}
        backLabel={t('dayTotals.month.back')}
        forwardLabel={t('dayTotals.month.forward')}
        onBack={back}
        onForward={isLast ? null : forward}
        expected={view.expected}
        entered={view.entered}
      />
      <div className="totals-split">
        <div className="totals-main">
          {lines.length === 0 ? (
            <EmptyNote icon={CalendarCheck} title={t('dayTotals.noDays.title')} text={t('dayTotals.noDays.text')} />
          ) : (
            <TotalsGrid
              lines={lines}
              measures={measures}
              editing={editing}
              lineHead={t('dayTotals.head.day')}
              nameOf={(line) => line.channel?.channelName ?? formatWeekdayDayShort(line.row.date, format.locale)}
              openChannels={openChannels}
              onFocusRow={(row) => setFocused(rowKey(row))}
              onToggleChannels={toggleChannels}
              moreChannels={(line) => <AddChannel row={line.row} onAdd={(channel) => addChannel(line.row, channel)} />}
              sumName={t('dayTotals.whole')}
              sum={view.sum}
            />
          )}
        </div>
        <TotalsSide
          date={place.date}
          rows={null}
          onChooseDay={(date) => editing.commit() && place.showDayOfAll(date)}
          told={view.rows.find((row) => rowKey(row) === focused) ?? null}
          onSave={editing.save}
        />
      </div>
      <TotalsStatus editing={editing} stepKeys={t('dayTotals.keys.month')} />
    </>
  );
}

function monthRangeOf(date: IsoDate): DateRange {
  const [year, month] = [yearOf(date), monthOf(date)];
  return { from: civilDate(year, month, 1), to: civilDate(year, month, daysInMonth(year, month)) };
}
