import type { ImportOutcome, ImportPreviewRow } from '@shared/contract/views/importing';
import { OctagonAlert } from 'lucide-react';
import { SectionHead } from '../../components/section-head';
import { Tag } from '../../components/tag';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';

const TONE: Readonly<Record<ImportOutcome, 'accent' | 'warn' | null>> = {
  sale: 'accent',
  changed: 'accent',
  'lost-lead': null,
  'open-lead': null,
  duplicate: null,
  question: 'warn',
  skipped: null,
};

/** The first rows as they will stand in the journal, and the first one of each trouble. */
export function PreviewTable({ rows }: { readonly rows: readonly ImportPreviewRow[] }) {
  const t = useWords();
  const format = useFormat();
  const withChannel = rows.some((row) => row.channel !== null);
  return (
    <section>
      <SectionHead
        title={t('importing.preview.title')}
        end={<span className="aside">{t('importing.preview.note')}</span>}
      />
      <div className="import-scroll">
        <table className="table import-preview">
          <thead>
            <tr>
              <th scope="col">{t('importing.preview.line')}</th>
              <th scope="col">{t('importing.preview.leadDate')}</th>
              <th scope="col">{t('importing.preview.closeDate')}</th>
              <th scope="col">{t('importing.preview.customer')}</th>
              <th scope="col">{t('importing.preview.owner')}</th>
              <th scope="col">{t(withChannel ? 'importing.preview.channel' : 'importing.preview.product')}</th>
              <th scope="col" className="right">
                {t('importing.preview.amount', { unit: format.symbol })}
              </th>
              <th scope="col">{t('importing.preview.outcome')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.line}>
                <td className="tertiary">{format.number(row.line)}</td>
                <td>{row.leadDate ? format.date(row.leadDate) : <Missing />}</td>
                <td>{row.closeDate ? format.date(row.closeDate) : <Missing />}</td>
                <td className="medium clip">{row.customer ?? <Missing />}</td>
                <td className="clip">{row.owner ?? <Missing />}</td>
                <td className="clip">{(withChannel ? row.channel : row.product) ?? <Missing />}</td>
                <td className="right medium">
                  {row.unreadable !== null ? (
                    <span className="warn">
                      <OctagonAlert size={14} className="icon" aria-hidden /> {row.unreadable}
                    </span>
                  ) : row.amountMinor === null ? (
                    <Missing />
                  ) : (
                    format.amount(row.amountMinor)
                  )}
                </td>
                <td>
                  <Outcome outcome={row.outcome} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Outcome({ outcome }: { readonly outcome: ImportOutcome }) {
  const t = useWords();
  const tone = TONE[outcome];
  const text = t(`importing.outcome.${outcome}`);
  return tone === null ? <Tag>{text}</Tag> : <Tag tone={tone}>{text}</Tag>;
}

function Missing() {
  return <span className="tertiary">—</span>;
}
