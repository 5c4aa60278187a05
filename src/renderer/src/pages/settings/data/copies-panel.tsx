import { parsePeriod } from '@shared/calendar/period';
import type { BackupRow, BackupsView } from '@shared/contract/views/backups';
import { CircleCheck, CircleDashed, CircleX, Save } from 'lucide-react';
import { client } from '../../../api/client';
import { useWrite } from '../../../api/use-write';
import { useWorkspace } from '../../../app/workspace';
import { Button } from '../../../components/button';
import { Note } from '../../../components/note';
import { Scroller } from '../../../components/scroller';
import { SectionHead } from '../../../components/section-head';
import { useFormat } from '../../../i18n/use-format';
import { useWords } from '../../../i18n/words-provider';
import { momentWords } from './moment';

interface CopiesPanelProps {
  readonly view: BackupsView;
  readonly onRestore: (row: BackupRow) => void;
}

/** The copies with what is in them and whether each still is as it was made. */
export function CopiesPanel({ view, onRestore }: CopiesPanelProps) {
  const t = useWords();
  const make = useWrite(() => client.data.makeBackup({}), { quiet: true });
  return (
    <section>
      <SectionHead
        title={t('settings.data.copies')}
        aside={t('settings.data.copiesNote')}
        end={
          <Button icon={Save} aria-disabled={make.isPending} onClick={() => !make.isPending && make.mutate(undefined)}>
            {t(make.isPending ? 'settings.data.making' : 'settings.data.make')}
          </Button>
        }
      />
      {view.rows.length === 0 ? (
        <p className="small secondary">{t('settings.data.noCopies')}</p>
      ) : (
        <CopiesTable view={view} onRestore={onRestore} />
      )}
      <Troubles view={view} />
    </section>
  );
}

function CopiesTable({ view, onRestore }: CopiesPanelProps) {
  const t = useWords();
  const format = useFormat();
  const { info, settings } = useWorkspace();
  const quarter = parsePeriod(view.quarterKey, settings);
  const sold = quarter ? format.periodShort(quarter) : view.quarterKey;
  return (
    <Scroller label={t('settings.data.copies')}>
      <table className="table copies-table">
        <thead>
          <tr>
            <th scope="col">{t('settings.data.column.when')}</th>
            <th scope="col">{t('settings.data.column.reason')}</th>
            <th scope="col" className="right">
              {t('settings.data.column.records')}
            </th>
            <th scope="col" className="right">
              {t('settings.data.column.sold', { period: sold, currency: format.symbol })}
            </th>
            <th scope="col">{t('settings.data.column.proof')}</th>
            <th scope="col">
              <span className="sr-only">{t('settings.data.restore')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{momentWords(t, format, row.atEpochMs, info.today)}</th>
              <td className="secondary">{t(`settings.data.reason.${row.reason}`)}</td>
              <td className="right">{row.records === null ? '—' : format.number(row.records)}</td>
              <td className="right">{row.quarterNetMinor === null ? '—' : format.amount(row.quarterNetMinor)}</td>
              <td>
                <Proof row={row} />
              </td>
              <td className="right">
                {(row.proof === 'whole' || row.proof === 'unread') && (
                  <button
                    type="button"
                    className="link small"
                    aria-label={t('settings.data.restoreOf', {
                      when: momentWords(t, format, row.atEpochMs, info.today),
                    })}
                    onClick={() => onRestore(row)}
                  >
                    {t('settings.data.restore')}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

const PROOFS = {
  whole: [CircleCheck, 'up'],
  unread: [CircleDashed, 'open'],
  newer: [CircleDashed, 'open'],
  damaged: [CircleX, 'down'],
} as const;

function Proof({ row }: { readonly row: BackupRow }) {
  const t = useWords();
  const [Icon, tone] = PROOFS[row.proof];
  return (
    <span className={`verdict ${tone}`}>
      <Icon size={14} className="icon" aria-hidden />
      <span>{t(`settings.data.proof.${row.proof}`)}</span>
    </span>
  );
}

/** What went wrong with copies, each with the sentence what is safe. */
function Troubles({ view }: { readonly view: BackupsView }) {
  const t = useWords();
  const format = useFormat();
  const { info } = useWorkspace();
  const when = (row: BackupRow) => momentWords(t, format, row.atEpochMs, info.today);
  const damaged = view.rows.filter((row) => row.proof === 'damaged');
  const good = view.rows.find((row) => row.proof === 'whole');
  const { failure } = view;
  return (
    <>
      {damaged.map((row) => (
        <Note key={row.id}>
          {t('settings.data.damagedCopy', { when: when(row) })}{' '}
          {good && t('settings.data.goodCopy', { when: when(good) })}
        </Note>
      ))}
      {failure && (
        <Note>
          <b className="strong">{t(`errors.${failure.key}.title`)}</b>{' '}
          {t(failure.savedBeside ? 'settings.data.savedBeside' : `errors.${failure.key}.text`)}
        </Note>
      )}
      {view.quarantine.map((name) => (
        <Note key={name}>{t('settings.data.quarantined', { name })}</Note>
      ))}
    </>
  );
}
