import { parseAmount } from '@shared/format/parse-amount';
import { parseDay } from '@shared/format/parse-day';
import { type FormEvent, useState } from 'react';
import { useSayError } from '../../api/use-write';
import { useWorkspace } from '../../app/workspace';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import { useFormat } from '../../i18n/use-format';
import { useLocale, useWords } from '../../i18n/words-provider';
import { Door, type DoorProps } from './door';
import { type FirstSale, saveFirstSale } from './save-first-sale';

/** The first sale in three fields, then one's own name; after that the app opens on Today. */
export function SaleDoor(props: DoorProps) {
  const [sale, setSale] = useState<FirstSale | null>(null);
  return sale === null ? <SaleFields {...props} onSale={setSale} /> : <NameField {...props} sale={sale} />;
}

interface SaleErrors {
  readonly amount?: string;
  readonly day?: string;
}

function SaleFields({ onSale, ...door }: DoorProps & { readonly onSale: (sale: FirstSale) => void }) {
  const t = useWords();
  const f = useFormat();
  const locale = useLocale();
  const { info } = useWorkspace();
  const [amount, setAmount] = useState('');
  const [when, setWhen] = useState('');
  const [whom, setWhom] = useState('');
  const [errors, setErrors] = useState<SaleErrors>({});
  const amountMinor = parseAmount(amount, f.currency, locale);
  const soldOn = when.trim() === '' ? info.today : parseDay(when, info.today, locale);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isAhead = soldOn !== null && soldOn > info.today;
    if (amountMinor !== null && amountMinor > 0 && soldOn !== null && !isAhead) {
      onSale({ amountMinor, soldOn, customerName: whom.trim() || null });
      return;
    }
    setErrors({
      ...(amountMinor === null || amountMinor === 0 ? { amount: t('firstRun.sale.amountWrong') } : {}),
      ...(soldOn === null || isAhead ? { day: t(isAhead ? 'firstRun.sale.dayAhead' : 'firstRun.sale.dayWrong') } : {}),
    });
  };

  return (
    <form onSubmit={submit} noValidate>
      <Door
        {...door}
        number={1}
        title={t('firstRun.sale.title')}
        text={t('firstRun.sale.text')}
        picture={
          <div className="first-sale">
            <Field
              className="wide"
              label={t('firstRun.sale.amount')}
              placeholder={t('firstRun.sale.amountPlaceholder')}
              value={amount}
              error={errors.amount}
              end={amountMinor === null ? null : `= ${f.moneyExact(amountMinor)}`}
              onChange={(event) => {
                setAmount(event.target.value);
                setErrors({});
              }}
            />
            <Field
              label={t('firstRun.sale.when')}
              placeholder={t('firstRun.sale.today')}
              value={when}
              error={errors.day}
              end={when.trim() !== '' && soldOn !== null ? f.dayShort(soldOn) : null}
              onChange={(event) => {
                setWhen(event.target.value);
                setErrors({});
              }}
            />
            <Field
              label={t('firstRun.sale.whom')}
              placeholder={t('firstRun.sale.whomPlaceholder')}
              value={whom}
              maxLength={200}
              onChange={(event) => setWhom(event.target.value)}
            />
          </div>
        }
      >
        <Button type="submit" look="primary" size="large">
          {t('firstRun.sale.go')}
        </Button>
      </Door>
    </form>
  );
}

function NameField({ sale, ...door }: DoorProps & { readonly sale: FirstSale }) {
  const t = useWords();
  const sayError = useSayError();
  const [name, setName] = useState('');
  const [saving, setSaving] = useState(false);
  const finish = async (employeeName: string | null) => {
    setSaving(true);
    try {
      await saveFirstSale(sale, employeeName);
    } catch (error) {
      setSaving(false);
      sayError(error);
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void finish(name.trim() || null);
      }}
    >
      <Door
        {...door}
        number={1}
        title={t('firstRun.sale.nameTitle')}
        text={t('firstRun.sale.nameText')}
        picture={
          <div className="first-sale">
            <Field
              className="wide"
              autoFocus
              label={t('firstRun.sale.name')}
              placeholder={t('firstRun.sale.namePlaceholder')}
              value={name}
              maxLength={200}
              onChange={(event) => setName(event.target.value)}
            />
          </div>
        }
      >
        <Button type="submit" look="primary" size="large" keyHint="Enter" disabled={saving}>
          {t('firstRun.sale.finish')}
        </Button>
        <Button look="quiet" size="large" disabled={saving} onClick={() => void finish(null)}>
          {t('firstRun.sale.skip')}
        </Button>
      </Door>
    </form>
  );
}
