import type { BandedLeads, ScorePreview } from '@shared/contract/views/leads';
import { formatDateRange } from '@shared/format/format-date';
import { useWorkspace } from '../../../app/workspace';
import { bandOrderWords } from '../../../components/band-words';
import { BandsTable } from '../../../components/bands-table';
import { SectionHead } from '../../../components/section-head';
import { useFormat } from '../../../i18n/use-format';
import { useWords } from '../../../i18n/words-provider';

const WHOLE_PER_CENT = 10_000;

interface ScorePreviewPanelProps {
  readonly preview: ScorePreview;
  /** Whether what is shown differs from what is saved. */
  readonly changed: boolean;
}

/** What the rules make of the leads of the last quarter of a year, and whether their bands would say who buys. */
export function ScorePreviewPanel({ preview, changed }: ScorePreviewPanelProps) {
  const t = useWords();
  const f = useFormat();
  const { settings } = useWorkspace();
  const { validation, now, proposed, range } = preview;
  const { lead, rest } = bandOrderWords(validation.order, t);
  const told = (leads: BandedLeads) => ({
    a: f.number(leads.A),
    b: f.number(leads.B),
    c: f.number(leads.C),
    unscored: f.number(leads.unscored),
  });
  return (
    <section aria-live="polite">
      <SectionHead
        title={t('scoring.preview.title')}
        aside={t('scoring.preview.range', { range: formatDateRange(range, f.locale) })}
      />
      <BandsTable
        validation={validation}
        benchmark={settings.conversionBenchmarkBp / WHOLE_PER_CENT}
        counts={proposed}
        countsName={t('scoring.preview.leads')}
      />
      <p className="small secondary score-order">
        <b className="strong">{lead}</b> {rest}
      </p>
      <p className="small secondary">
        {proposed.unscored > 0 &&
          `${t('scoring.preview.unscored', { count: proposed.unscored, number: f.number(proposed.unscored) })} `}
        {changed && t('scoring.preview.now', told(now))}
      </p>
      <p className="caption tertiary">{t('scoring.preview.honest')}</p>
    </section>
  );
}
