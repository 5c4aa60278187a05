import { periodContaining } from '@shared/calendar/period';
import type { ImportResult } from '@shared/contract/views/importing';
import { Link } from '@tanstack/react-router';
import { ArrowRight, CircleCheck, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useView } from '../../app/use-view';
import { Button } from '../../components/button';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';

interface ResultPanelProps {
  readonly result: ImportResult;
  readonly onUndo: () => void;
  readonly onAnother: () => void;
}

/** What was written, the way back, and the way to the figures that came of it. */
export function ResultPanel({ result, onUndo, onAnother }: ResultPanelProps) {
  const t = useWords();
  const format = useFormat();
  const { rules } = useView();
  const { firstSale, lastSale } = result;
  const nothing = result.leads + result.sales + result.updated === 0;
  const quarter = lastSale === null ? null : periodContaining('quarter', lastSale, rules);
  const number = (value: number) => format.number(value);
  return (
    <div className="import-result">
      <h2>
        <CircleCheck size={20} className="icon accent" aria-hidden />
        {t(nothing ? 'importing.result.titleNothing' : 'importing.result.title')}
      </h2>
      {nothing && <p className="secondary">{t('importing.result.nothingText')}</p>}
      <dl>
        <Fact label={t('importing.result.sales')}>{number(result.sales)}</Fact>
        <Fact label={t('importing.result.amount')}>{format.money(result.salesMinor)}</Fact>
        <Fact label={t('importing.result.leads')}>{number(result.leads)}</Fact>
        <Fact label={t('importing.result.updated')}>{number(result.updated)}</Fact>
        <Fact label={t('importing.result.duplicates')}>{number(result.duplicates)}</Fact>
        <Fact label={t('importing.result.skipped')}>{number(result.skipped)}</Fact>
      </dl>
      {firstSale !== null && lastSale !== null && (
        <p className="secondary">
          {t('importing.result.range', { from: format.date(firstSale), to: format.date(lastSale) })}
        </p>
      )}
      <div className="import-result-actions">
        {quarter && (
          <Link className="button primary large" to="/today" search={{ period: quarter.key }}>
            {t('importing.result.look', { period: format.period(quarter) })}
            <ArrowRight size={14} className="icon" aria-hidden />
          </Link>
        )}
        <Link className="button large" to="/journal" search={quarter ? { period: quarter.key } : {}}>
          {t('importing.result.journal')}
        </Link>
        <Button size="large" onClick={onAnother}>
          {t('importing.result.another')}
        </Button>
        {result.action && (
          <Button size="large" icon={Undo2} onClick={onUndo}>
            {t('importing.result.undo')}
          </Button>
        )}
      </div>
    </div>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dd className="figure-22">{children}</dd>
      <dt className="small tertiary">{label}</dt>
    </div>
  );
}
