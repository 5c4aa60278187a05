import { splitByShares } from '@shared/domain/money';
import { Plus, X } from 'lucide-react';
import { useDirectory } from '../api/queries';
import { IconButton } from '../components/button';
import { useFormat } from '../i18n/use-format';
import { useWords } from '../i18n/words-provider';
import { PersonSelect } from './directory-selects';
import { type CreditRow, evenShares, parseShareBp, shareText } from './sale-form-state';

interface CreditsFieldProps {
  readonly rows: readonly CreditRow[];
  readonly onChange: (rows: readonly CreditRow[]) => void;
  /** What the shares are of; `null` while the amount cannot be read. */
  readonly amountMinor: number | null;
  readonly error: string | null;
}

/** Who sold, in shares that make 100 %; each share is shown as money beside it. */
export function CreditsField({ rows, onChange, amountMinor, error }: CreditsFieldProps) {
  const t = useWords();
  const format = useFormat();
  const people = useDirectory().data?.employees ?? [];
  const shares = rows.map((row) => parseShareBp(row.share) ?? 0);
  const sumBp = shares.reduce((sum, share) => sum + share, 0);
  const parts = amountMinor !== null && sumBp === 10_000 ? splitByShares(amountMinor, shares) : [];
  const nameOf = (row: CreditRow, index: number) =>
    people.find((person) => person.id === row.employeeId)?.name ?? t('entry.form.seller', { index: index + 1 });

  const replace = (index: number, patch: Partial<CreditRow>) =>
    onChange(rows.map((row, position) => (position === index ? { ...row, ...patch } : row)));
  const spread = (next: readonly CreditRow[]) => {
    const even = evenShares(next.length);
    return next.map((row, index) => ({ ...row, share: shareText(even[index] ?? 0, format) }));
  };
  const add = () => {
    const free = people.find((person) => rows.every((row) => row.employeeId !== person.id));
    onChange(spread([...rows, { employeeId: free?.id ?? null, share: '' }]));
  };
  const remove = (index: number) => {
    const rest = rows.filter((_, position) => position !== index);
    onChange(rest.length === 1 ? spread(rest) : rest);
  };

  return (
    <fieldset className={error ? 'field credits invalid' : 'field credits'}>
      <legend className="field-label">{t('entry.form.sellers')}</legend>
      <div className="credits-box">
        {rows.map((row, index) => (
          <div className="credits-row" key={index}>
            <PersonSelect
              label={t('entry.form.seller', { index: index + 1 })}
              hideLabel
              value={row.employeeId}
              none={t('entry.unassigned')}
              onChange={(employeeId) => replace(index, { employeeId })}
            />
            <span className="credits-share">
              <input
                aria-label={t('entry.form.share', { name: nameOf(row, index) })}
                inputMode="decimal"
                value={row.share}
                onChange={(event) => replace(index, { share: event.target.value })}
              />
              %
            </span>
            <span className="credits-part secondary">
              {parts[index] === undefined ? '' : format.moneyExact(parts[index])}
            </span>
            <IconButton
              icon={X}
              look="quiet"
              label={t('entry.form.removeSeller', { name: nameOf(row, index) })}
              onClick={() => remove(index)}
            />
          </div>
        ))}
        <button type="button" className="credits-add" onClick={add}>
          <Plus size={14} className="icon" aria-hidden />
          {t(rows.length === 0 ? 'entry.form.addFirstSeller' : 'entry.form.addSeller')}
        </button>
      </div>
      {error ? (
        <p className="field-error" role="alert">
          {error}
        </p>
      ) : (
        rows.length > 0 &&
        sumBp !== 10_000 && (
          <p className="field-hint">
            {t('entry.form.sharesLeft', { sum: format.percent(sumBp / 10_000, sumBp % 100 === 0 ? 0 : 2) })}
          </p>
        )
      )}
    </fieldset>
  );
}
