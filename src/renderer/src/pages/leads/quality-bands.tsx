import type { LeadBandsView } from '@shared/contract/views/leads';
import { Link } from '@tanstack/react-router';
import { ArrowRight } from 'lucide-react';
import { bandOrderWords } from '../../components/band-words';
import { BandsTable } from '../../components/bands-table';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';

/** Whether any lead of the period or of those that judge the bands has points. */
export function hasPoints({ counts, validation }: LeadBandsView): boolean {
  return counts.A + counts.B + counts.C > 0 || validation.bands.some(({ conversion }) => conversion.trials > 0);
}

/** The bands of points and whether they say who buys. */
export function QualityBands({ view }: { readonly view: LeadBandsView }) {
  const t = useWords();
  const f = useFormat();
  const { lead, rest } = bandOrderWords(view.validation.order, t);
  const { unscored } = view.counts;
  return (
    <>
      <BandsTable
        validation={view.validation}
        benchmark={view.benchmark}
        counts={view.counts}
        countsName={t('leads.bands.inPeriod')}
      />
      <p className="small secondary bands-order">
        <b className="strong">{lead}</b> {rest}
        {unscored > 0 && ` ${t('leads.bands.unscored', { count: unscored, number: f.number(unscored) })}`}
      </p>
    </>
  );
}

/** A firm without points: what they are for, and the way to them. */
export function NoBands() {
  const t = useWords();
  return (
    <p className="small secondary bands-none">
      {t('leads.bands.none')}{' '}
      <Link to="/settings" search={{ section: 'scoring' }} className="link">
        {t('leads.bands.setUp')}
        <ArrowRight size={14} className="icon" aria-hidden />
      </Link>
    </p>
  );
}
