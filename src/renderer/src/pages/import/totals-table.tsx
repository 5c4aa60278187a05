import type { ImportOutcome, ImportPlan } from '@shared/contract/views/importing';
import { Lock } from 'lucide-react';
import { SectionHead } from '../../components/section-head';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { fileTotal } from './import-state';

const ORDER: readonly ImportOutcome[] = [
  'sale',
  'lost-lead',
  'open-lead',
  'changed',
  'duplicate',
  'question',
  'skipped',
];
/** Shown even where they are empty: what the person came for. */
const ALWAYS: readonly ImportOutcome[] = ['sale', 'lost-lead', 'open-lead'];

/** Every row of the file in exactly one line; the lines make the file. */
export function TotalsTable({ plan }: { readonly plan: ImportPlan }) {
  const t = useWords();
  const format = useFormat();
  const whole = fileTotal(plan);
  const amount = (minor: number) => (minor === 0 ? '—' : format.amount(minor));
  return (
    <section className="import-totals">
      <SectionHead
        title={t('importing.totals.title')}
        end={<span className="aside">{t('importing.totals.note')}</span>}
      />
      <table className="table">
        <thead>
          <tr>
            <td />
            <th scope="col" className="right">
              {t('importing.totals.rows')}
            </th>
            <th scope="col" className="right">
              {t('importing.totals.amount', { unit: format.symbol })}
            </th>
          </tr>
        </thead>
        <tbody>
          {ORDER.filter((outcome) => ALWAYS.includes(outcome) || plan.totals[outcome].rows > 0).map((outcome) => (
            <tr key={outcome}>
              <td className={outcome === 'question' ? 'warn' : ''}>{t(`importing.totals.${outcome}`)}</td>
              <td className="right">{format.number(plan.totals[outcome].rows)}</td>
              <td className="right medium">{amount(plan.totals[outcome].amountMinor)}</td>
            </tr>
          ))}
          <tr className="sum">
            <td>{t('importing.totals.file')}</td>
            <td className="right">{format.number(whole.rows)}</td>
            <td className="right">{amount(whole.amountMinor)}</td>
          </tr>
        </tbody>
      </table>
      <p className="note">
        <Lock size={14} className="icon" aria-hidden />
        <span>{t('importing.totals.safe')}</span>
      </p>
    </section>
  );
}
