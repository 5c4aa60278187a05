import type { LeadsView } from '@shared/contract/views/leads';
import { Explained } from '../../components/explained';
import { IntervalGlyph } from '../../components/interval-glyph';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { type RateScale, rateScale } from './rate-scale';

const WIDTH = 120;
const INSET = 3;

interface RowProps {
  readonly view: LeadsView;
  readonly scale: RateScale;
}

/** The qualified rate twice, on one scale: of the assessed with its chance, of all with what is not known yet. */
export function QualityRates({ view }: { readonly view: LeadsView }) {
  const t = useWords();
  const f = useFormat();
  const { qualifiedRate } = view.quality;
  if (qualifiedRate.status !== 'ok') return null;
  const stretches = [qualifiedRate.interval, view.qualifiedBounds].filter((stretch) => stretch !== null);
  const scale = rateScale(stretches);
  return (
    <table className="quality-rates">
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('leads.quality.rateColumn')}</th>
          <th scope="col">{t('leads.quality.interval')}</th>
          <th scope="col">{t('leads.quality.value')}</th>
        </tr>
      </thead>
      <tbody>
        <OfAssessed view={view} scale={scale} />
        <OfAll view={view} scale={scale} />
        <tr aria-hidden className="caption tertiary quality-scale">
          <td />
          <td>
            <div style={{ width: WIDTH }}>
              <span>{f.number(scale.min * 100)}</span>
              <span>{f.percent(scale.max, 0)}</span>
            </div>
          </td>
          <td />
        </tr>
      </tbody>
    </table>
  );
}

function OfAssessed({ view, scale }: RowProps) {
  const t = useWords();
  const f = useFormat();
  const { qualifiedRate, qualified } = view.quality;
  if (qualifiedRate.status !== 'ok') return null;
  const { value, interval, n } = qualifiedRate;
  return (
    <tr>
      <th scope="row">
        {t('leads.quality.ofAssessed')}
        <div className="caption tertiary">
          {t('leads.quality.outOf', { part: f.number(qualified), whole: f.number(n) })}
        </div>
      </th>
      <td>
        {interval && (
          <IntervalGlyph
            value={value}
            interval={interval}
            min={scale.min}
            max={scale.max}
            width={WIDTH}
            label={f.percentRange(interval.low, interval.high, 0)}
          />
        )}
      </td>
      <td className="right strong">
        <Explained figure={{ kpi: 'qualifiedRate' }}>{f.percent(value, 0)}</Explained>
      </td>
    </tr>
  );
}

/** Not an interval of chance but of ignorance: the unassessed may all fit, or none of them. */
function OfAll({ view, scale }: RowProps) {
  const t = useWords();
  const f = useFormat();
  const bounds = view.qualifiedBounds;
  const { unassessed } = view.quality;
  if (!bounds || unassessed === 0) return null;
  const x = (ratio: number) => INSET + ((ratio - scale.min) / (scale.max - scale.min)) * (WIDTH - 2 * INSET);
  return (
    <tr>
      <th scope="row">
        {t('leads.quality.ofAll')}
        <div className="caption tertiary">{t('leads.quality.openQuality', { unassessed: f.number(unassessed) })}</div>
      </th>
      <td>
        <svg
          width={WIDTH}
          height={14}
          role="img"
          aria-label={t('leads.quality.range', { low: f.number(bounds.low * 100), high: f.percent(bounds.high, 0) })}
        >
          <rect
            x={x(bounds.low)}
            y={4.5}
            width={x(bounds.high) - x(bounds.low)}
            height={5}
            fill="none"
            stroke="var(--mute)"
            strokeDasharray="2 2"
          />
        </svg>
      </td>
      <td className="right secondary">
        <Explained figure={{ kpi: 'qualifiedBounds', side: 'high' }}>
          {f.percentRange(bounds.low, bounds.high, 0)}
        </Explained>
      </td>
    </tr>
  );
}
