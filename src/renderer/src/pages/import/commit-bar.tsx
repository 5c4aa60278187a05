import type { ImportPlan } from '@shared/contract/views/importing';
import { formatDateRange } from '@shared/format/format-date';
import type { ReactNode } from 'react';
import { Button } from '../../components/button';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { leadsToWrite, rowsToWrite } from './import-state';

interface CommitBarProps {
  readonly plan: ImportPlan;
  readonly onBack: () => void;
  readonly onCommit: () => void;
}

/** What will be written, in five figures, and the button that writes it. */
export function CommitBar({ plan, onBack, onCommit }: CommitBarProps) {
  const t = useWords();
  const format = useFormat();
  const { totals, saleRange } = plan;
  const rows = rowsToWrite(plan);
  const can = plan.ready && rows > 0;
  const why = plan.ready ? t('importing.bar.nothing') : t('importing.bar.notReady');
  return (
    <footer className="import-bar">
      <Fact label={t('importing.bar.rows')}>{format.number(plan.rows)}</Fact>
      <Fact label={t('importing.bar.sales')}>
        {t('importing.bar.salesValue', {
          count: format.number(totals.sale.rows),
          amount: format.money(totals.sale.amountMinor),
        })}
      </Fact>
      <Fact label={t('importing.bar.leads')}>{format.number(leadsToWrite(plan))}</Fact>
      {totals.changed.rows > 0 && <Fact label={t('importing.bar.changed')}>{format.number(totals.changed.rows)}</Fact>}
      {totals.duplicate.rows + totals.skipped.rows > 0 && (
        <Fact label={t('importing.bar.skipped')}>{format.number(totals.duplicate.rows + totals.skipped.rows)}</Fact>
      )}
      {saleRange && <Fact label={t('importing.bar.range')}>{formatDateRange(saleRange, format.locale, true)}</Fact>}
      <span className="end">
        {!can && <span className="small tertiary">{why}</span>}
        <Button onClick={onBack}>{t('importing.bar.back')}</Button>
        <Button
          look="primary"
          size="large"
          aria-disabled={!can}
          title={can ? '' : why}
          onClick={() => can && onCommit()}
        >
          {t('importing.bar.commit', { count: rows }).replace(String(rows), format.number(rows))}
        </Button>
      </span>
    </footer>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <div className="caption tertiary">{label}</div>
      <div className="text-14 strong nowrap">{children}</div>
    </div>
  );
}
