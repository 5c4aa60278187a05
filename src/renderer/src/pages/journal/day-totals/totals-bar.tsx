import { ChevronLeft, ChevronRight, CircleCheck, CircleDashed } from 'lucide-react';
import type { ReactNode } from 'react';
import { useDirectory } from '../../../api/queries';
import { Button, IconButton } from '../../../components/button';
import { ChoiceMenu } from '../../../components/choice-menu';
import { Segment } from '../../../components/segment';
import { useWords } from '../../../i18n/words-provider';
import { ColumnsMenu } from './columns-menu';
import type { TotalsPlace } from './use-totals-place';

interface TotalsBarProps {
  readonly place: TotalsPlace;
  /** The day or month that is shown. */
  readonly shown: string;
  readonly backLabel: string;
  readonly forwardLabel: string;
  readonly onBack: () => void;
  /** `null`: there is nothing later yet. */
  readonly onForward: (() => void) | null;
  readonly expected: number;
  readonly entered: number;
  readonly children?: ReactNode;
}

/** Which day, of everybody or of one person, and how complete it is. */
export function TotalsBar(props: TotalsBarProps) {
  const { place, shown, onForward, expected, entered } = props;
  const t = useWords();
  const people = useDirectory().data?.employees ?? [];
  const person = people.find(({ id }) => id === place.personId);
  const first = people[0];
  return (
    <div className="filter-bar">
      {/* biome-ignore lint/a11y/useSemanticElements: three joined buttons are no set of fields */}
      <div className="join" role="group" aria-label={t('dayTotals.day')}>
        <IconButton icon={ChevronLeft} label={props.backLabel} onClick={props.onBack} />
        <span className="button strong">{shown}</span>
        <IconButton
          icon={ChevronRight}
          label={props.forwardLabel}
          disabled={onForward === null}
          onClick={() => onForward?.()}
        />
      </div>
      <Button look="quiet" disabled={place.isToday} onClick={() => place.goToDay(place.today)}>
        {t('dayTotals.today')}
      </Button>
      {first && (
        <Segment
          label={t('dayTotals.whose')}
          value={place.personId === null ? 'all' : 'one'}
          options={[
            { value: 'all', label: t('dayTotals.byPeople') },
            { value: 'one', label: t('dayTotals.byDays') },
          ]}
          onChange={(whose) => place.showPerson(whose === 'all' ? null : first.id)}
        />
      )}
      {place.personId !== null && (
        <ChoiceMenu
          label={t('dayTotals.person')}
          shown={person?.name ?? t('dayTotals.person')}
          value={place.personId}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={place.showPerson}
        />
      )}
      <span className="end">
        <Completeness isDay={place.personId === null} expected={expected} entered={entered} />
        <ColumnsMenu />
        {props.children}
      </span>
    </div>
  );
}

interface CompletenessProps {
  readonly isDay: boolean;
  readonly expected: number;
  readonly entered: number;
}

function Completeness({ isDay, expected, entered }: CompletenessProps) {
  const t = useWords();
  if (expected === 0) return null;
  const missing = expected - entered;
  const Icon = missing === 0 ? CircleCheck : CircleDashed;
  const words = isDay
    ? missing === 0
      ? t('dayTotals.allEntered')
      : t('dayTotals.notEnteredBy', { missing, count: expected })
    : t('dayTotals.daysEntered', { entered, count: expected });
  return (
    <output className="totals-complete small strong">
      <Icon size={14} className="icon" aria-hidden />
      {words}
    </output>
  );
}
