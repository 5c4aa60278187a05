import { DAY_MEASURES, type DayMeasure } from '@shared/domain/day-total';
import { Check, Columns3 } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { client } from '../../../api/client';
import { useWrite } from '../../../api/use-write';
import { useWorkspace } from '../../../app/workspace';
import { useWords } from '../../../i18n/words-provider';

/** What the firm counts: chosen once for all its days, at least one measure. */
export function ColumnsMenu() {
  const t = useWords();
  const { dayMeasures } = useWorkspace().settings;
  const save = useWrite(client.settings.update, { quiet: true });
  const toggle = (measure: DayMeasure) => {
    const next = DAY_MEASURES.filter((one) => (one === measure) !== dayMeasures.includes(one));
    if (next.length > 0) save.mutate({ dayMeasures: next });
  };
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className="button quiet">
        <Columns3 size={14} className="icon" aria-hidden />
        {t('dayTotals.columns')}
      </DropdownMenu.Trigger>
      <DropdownMenu.Content className="menu" align="end" sideOffset={4} aria-label={t('dayTotals.columns')}>
        {DAY_MEASURES.map((measure) => (
          <DropdownMenu.CheckboxItem
            key={measure}
            className="menu-item"
            checked={dayMeasures.includes(measure)}
            onCheckedChange={() => toggle(measure)}
            onSelect={(event) => event.preventDefault()}
          >
            {t(`dayTotals.measure.${measure}`)}
            <DropdownMenu.ItemIndicator className="end">
              <Check size={14} className="icon" aria-hidden />
            </DropdownMenu.ItemIndicator>
          </DropdownMenu.CheckboxItem>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
}
