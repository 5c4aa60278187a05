import { roundForReading } from '@shared/format/format-money';
import type { ShiftedForecast } from '@shared/kpi/targets/what-if';
import { Verdict } from '../../components/verdict';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { chanceWords } from './chance-words';
import { ResultScale } from './result-scale';

interface WhatIfResultProps {
  readonly endMinor: number;
  readonly targetMinor: number | null;
  readonly shifted: ShiftedForecast | null;
}

/** Where the period would end: figure, range, and what can be said about the target. */
export function WhatIfResult({ endMinor, targetMinor, shifted }: WhatIfResultProps) {
  const t = useWords();
  const f = useFormat();
  return (
    <div className="what-if-result" aria-live="polite">
      <div className="what-if-end">
        <div>
          <ResultVerdict endMinor={endMinor} targetMinor={targetMinor} shifted={shifted} />
          {shifted?.probability !== null && shifted !== null && (
            <div className="small secondary">
              {t('targets.whatIf.chance', { chance: chanceWords(shifted.probability, t, f) })}
            </div>
          )}
        </div>
        <div className="figure-22">{f.figure(endMinor, 1)}</div>
      </div>
      {shifted && <ResultScale endMinor={endMinor} targetMinor={targetMinor} shifted={shifted} />}
    </div>
  );
}

function ResultVerdict({ endMinor, targetMinor, shifted }: WhatIfResultProps) {
  const t = useWords();
  const f = useFormat();
  if (targetMinor === null) return <Verdict state="no-data">{t('targets.whatIf.noTarget')}</Verdict>;
  const gap = roundForReading(Math.abs(endMinor - targetMinor), f.currency);
  const money = f.compact(gap);
  const isAbove = endMinor >= targetMinor;
  const isCertain = shifted !== null && (isAbove ? shifted.low >= targetMinor : shifted.high < targetMinor);
  if (!isCertain) {
    return (
      <Verdict state="not-proven">{t(`targets.whatIf.${isAbove ? 'aboveOpen' : 'belowOpen'}`, { money })}</Verdict>
    );
  }
  return (
    <Verdict state={isAbove ? 'ahead' : 'braking'}>
      {t(`targets.whatIf.${isAbove ? 'above' : 'below'}`, { money })}
    </Verdict>
  );
}
