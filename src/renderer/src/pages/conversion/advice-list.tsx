import type { Advice, Lever } from '@shared/kpi/advice/lever';
import { adviceText } from '@shared/words/lever-text';
import {
  Clock,
  Filter,
  Footprints,
  Gauge,
  Handshake,
  ListChecks,
  ListOrdered,
  type LucideIcon,
  MousePointerClick,
  RotateCcw,
  Target,
  TrendingUp,
  Users,
} from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/button';
import { SectionHead } from '../../components/section-head';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';

/** So many stand beside the breakdown without making the row longer than it. */
const SHOWN = 3;

/** What would help, the most customers first; each with the numbers that say so. */
export function AdviceList({ advice }: { readonly advice: readonly Advice[] }) {
  const t = useWords();
  const [whole, setWhole] = useState(false);
  const shown = whole ? advice : advice.slice(0, SHOWN);
  const rest = advice.length - SHOWN;
  return (
    <div className="levers">
      <SectionHead title={t('conversion.levers.title')} />
      {advice.length === 0 && <p className="small secondary">{t('conversion.levers.none')}</p>}
      <ul>
        {shown.map((one) => (
          <AdviceRow key={'name' in one.lever ? `${one.lever.kind} ${one.lever.name}` : one.lever.kind} advice={one} />
        ))}
      </ul>
      {rest > 0 && (
        <Button look="quiet" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? t('conversion.levers.fewer') : t('conversion.levers.more', { count: rest })}
        </Button>
      )}
    </div>
  );
}

const ICONS: Readonly<Record<Lever['kind'], LucideIcon>> = {
  'narrow-audience': Target,
  'use-best-channel': Users,
  'improve-landing': MousePointerClick,
  'fix-step': Footprints,
  'answer-faster': Clock,
  'nurture-open': RotateCcw,
  'more-leads-for-target': TrendingUp,
  'score-leads': ListOrdered,
  'fix-score': ListOrdered,
  'assess-leads': ListChecks,
  'qualify-better': Filter,
  'close-qualified': Handshake,
  'more-leads-to-judge': Gauge,
};

function AdviceRow({ advice }: { readonly advice: Advice }) {
  const t = useWords();
  const f = useFormat();
  const Icon = ICONS[advice.lever.kind];
  const { title, text } = adviceText(advice, t, f.locale);
  return (
    <li className="lever">
      <Icon size={16} className="icon" aria-hidden />
      <p className="small">
        <b className="strong">{title}</b> <span className="secondary">{text}</span>
      </p>
    </li>
  );
}
