import type { Explanation } from '@shared/contract/views/explain';
import { formatTime } from '@shared/format/format-date';
import {
  formatExclusion,
  formatInUnit,
  formatRelated,
  formatRule,
  formatTermName,
} from '@shared/format/format-derivation';
import type { CountedRows, Exclusion, ExclusionId, Term } from '@shared/kpi/derivation/derivation';
import {
  CalendarClock,
  CalendarOff,
  Copy,
  Hourglass,
  type LucideIcon,
  RotateCcw,
  Undo2,
  UserRoundX,
  X,
} from 'lucide-react';
import { useState } from 'react';
import { SectionHead } from '../../components/section-head';
import { useFigureDoor } from '../../components/use-figure-door';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { useView } from '../use-view';
import { useWorkspace } from '../workspace';
import { FormulaBlock } from './formula-block';
import { RowsSection } from './rows-section';
import { TermLink } from './term-link';
import { useVoice } from './use-voice';

/** A set of rows that is looked at, and what they are. */
interface Looked {
  readonly name: string;
  readonly rows: CountedRows;
}

/** Formula, what is in it, what is not, rows, and what stands beside it. */
export function ExplainBody({ explanation }: { readonly explanation: Explanation }) {
  const voice = useVoice(explanation);
  const first = explanation.terms.find((term) => term.rows !== null && term.rows.count > 0);
  const [looked, setLooked] = useState<Looked | null>(
    first?.rows ? { name: formatTermName(first, voice), rows: first.rows } : null,
  );
  return (
    <>
      <div className="drawer-body">
        <FormulaBlock explanation={explanation} />
        <Included explanation={explanation} onLook={setLooked} />
        {explanation.excluded.length > 0 && <Excluded explanation={explanation} onLook={setLooked} />}
        {looked !== null && <RowsSection key={JSON.stringify(looked.rows.set)} explanation={explanation} {...looked} />}
      </div>
      <Foot explanation={explanation} />
    </>
  );
}

interface SectionProps {
  readonly explanation: Explanation;
  readonly onLook: (looked: Looked) => void;
}

function Included({ explanation, onLook }: SectionProps) {
  const t = useWords();
  const f = useFormat();
  const { info } = useWorkspace();
  const { on } = useView();
  const day = f.day(explanation.asOf.date);
  const seen =
    on === null
      ? t('explain.section.asOfNow', { time: formatTime(info.nowEpochMs) })
      : t('explain.section.asOf', { day });
  if (explanation.terms.length === 0) return null;
  return (
    <section className="drawer-section">
      <SectionHead title={t('explain.section.included')} end={<span className="aside">{seen}</span>} />
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('explain.column.quantity')}</th>
            <th scope="col">{t('explain.column.rule')}</th>
            <th scope="col" className="right">
              {t('explain.column.value')}
            </th>
            <th scope="col" className="right">
              {t('explain.column.rows')}
            </th>
            <th scope="col">
              <span className="sr-only">{t('explain.toJournal')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {explanation.terms.map((term, index) => (
            <TermRow key={`${term.id} ${index}`} term={term} explanation={explanation} onLook={onLook} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function TermRow({ term, explanation, onLook }: SectionProps & { readonly term: Term }) {
  const f = useFormat();
  const voice = useVoice(explanation);
  const { rows } = term;
  const name = formatTermName(term, voice);
  return (
    <tr>
      <th scope="row">
        {rows === null || rows.count === 0 ? (
          name
        ) : (
          <button type="button" className="explained" onClick={() => onLook({ name, rows })}>
            {name}
          </button>
        )}
      </th>
      <td className="secondary wrap">{formatRule(term.rule, voice)}</td>
      <td className="right strong nowrap">{term.value === null ? '—' : formatInUnit(term.value, term.unit, voice)}</td>
      <td className="right secondary">{rows === null ? '' : f.number(rows.count)}</td>
      <td className="right nowrap">
        <TermLink term={term} onLook={() => rows !== null && onLook({ name, rows })} />
      </td>
    </tr>
  );
}

const ICONS: Readonly<Record<ExclusionId, LucideIcon>> = {
  'after-day': CalendarClock,
  'won-after-day': CalendarClock,
  'cost-after-day': CalendarClock,
  'day-not-closed': Hourglass,
  'days-ahead': Hourglass,
  'days-off': CalendarOff,
  ripening: Hourglass,
  unassessed: Hourglass,
  'returns-keep-deals': Undo2,
  'repeat-sale': RotateCcw,
  'won-without-lead': UserRoundX,
  'outside-filter': X,
  'covered-by-records': Copy,
  'salary-rest': X,
  uncredited: UserRoundX,
};

function Excluded({ explanation, onLook }: SectionProps) {
  const t = useWords();
  return (
    <section className="drawer-section excluded">
      <SectionHead title={t('explain.section.excluded')} />
      <table className="table">
        <tbody>
          {explanation.excluded.map((exclusion) => (
            <ExclusionRow key={exclusion.id} exclusion={exclusion} explanation={explanation} onLook={onLook} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ExclusionRow({ exclusion, explanation, onLook }: SectionProps & { readonly exclusion: Exclusion }) {
  const t = useWords();
  const f = useFormat();
  const voice = useVoice(explanation);
  const { name, why } = formatExclusion(exclusion, voice);
  const { rows, unit } = exclusion;
  const Icon = ICONS[exclusion.id];
  return (
    <tr>
      <th scope="row">
        <Icon size={14} className="icon" aria-hidden /> {name}
      </th>
      <td className="secondary wrap">{why}</td>
      <td className="right strong nowrap">
        {unit === 'count' ? f.number(rows.count) : formatInUnit(rows.value, unit, voice)}
      </td>
      <td className="right nowrap">
        <button type="button" className="link small" onClick={() => onLook({ name, rows })}>
          {t('explain.show')}
        </button>
      </td>
    </tr>
  );
}

function Foot({ explanation }: { readonly explanation: Explanation }) {
  const t = useWords();
  const f = useFormat();
  const voice = useVoice(explanation);
  const { open } = useFigureDoor();
  const { remark, related } = explanation;
  if (related.length === 0) return null;
  const said =
    remark === null
      ? `${t('explain.section.related')}:`
      : t(`explain.remark.${remark.id}`, {
          count: remark.part.count,
          part: f.number(remark.part.count),
          whole: f.number(remark.whole),
          date: f.day(remark.date),
        });
  return (
    <footer className="drawer-foot small secondary">
      {said}
      {related.map((each, index) => (
        <span key={JSON.stringify(each.figure)}>
          {index > 0 && ' · '}{' '}
          <button type="button" className="link" onClick={() => open(each.figure)}>
            {formatRelated(each, voice)}
          </button>
        </span>
      ))}
    </footer>
  );
}
