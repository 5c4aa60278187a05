import type { ConversionView } from '@shared/contract/views/conversion';
import { percentPlain } from '../../charts/conversion-chart';
import { Explained } from '../../components/explained';
import { Missing } from '../../components/figure';
import { Verdict } from '../../components/verdict';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { ConversionScale } from './conversion-scale';
import { conversionSentence, conversionVerdict } from './conversion-words';

/** The rate on its scale, and the verdict in words. */
export function ConversionHeader({ view }: { readonly view: ConversionView }) {
  const t = useWords();
  const f = useFormat();
  const verdict = conversionVerdict(view, t, f);
  const { figure } = view.periodCell;
  const benchmark = percentPlain(view.benchmark, { f });
  return (
    <header className="kpi-header with-scale">
      <div className="figure-and-scale">
        <div>
          <h1 className="kpi-title">{t('conversion.title')}</h1>
          <div className="figure">
            {figure.status === 'ok' ? (
              <Explained figure={{ kpi: 'periodConversion' }}>
                <Rate value={figure.value} />
              </Explained>
            ) : (
              <Missing reason={t('conversion.verdict.none')} />
            )}
          </div>
        </div>
        <ConversionScale
          figure={figure}
          benchmark={view.benchmark}
          label={
            figure.status === 'ok'
              ? t('conversion.scale.name', {
                  rate: f.percent(figure.value),
                  interval: figure.interval ? f.percentRange(figure.interval.low, figure.interval.high) : '—',
                  benchmark,
                })
              : t('conversion.scale.empty', { benchmark })
          }
        />
      </div>
      <div>
        <div className="kpi-verdict">
          <Verdict state={verdict.state}>{verdict.text}</Verdict>
        </div>
        <p className="secondary">{conversionSentence(view, t, f)}</p>
      </div>
    </header>
  );
}

/** The number large, its sign small. */
function Rate({ value }: { readonly value: number }) {
  const f = useFormat();
  const text = f.percent(value);
  const digits = f.number(value * 100, 1);
  return (
    <>
      {digits}
      <small>{text.slice(digits.length)}</small>
    </>
  );
}
