import type { EffectSide, WorkingTimeEffect } from '@shared/contract/views/working-time';
import { finerScale, formatInScale, formatScaleUnit, moneyScale } from '@shared/format/format-money';
import type { ReactNode } from 'react';
import { type Format, useFormat } from '../i18n/use-format';
import { useWords } from '../i18n/words-provider';
import { Becomes } from './becomes';
import '../styles/effect-rows.css';

interface EffectRowsProps {
  readonly effect: WorkingTimeEffect;
  /** Whose pace it is: the firm's in weights and money, a person's in days and per cent. */
  readonly of: 'firm' | 'person';
}

/** What a change of days would do, before → after; one value where nothing changes. */
export function EffectRows({ effect, of }: EffectRowsProps) {
  const t = useWords();
  const format = useFormat();
  const { quarter, before, after } = effect;
  const money = (pick: (side: EffectSide) => number | null, decimals = 0) =>
    moneyBecomes(pick(before), pick(after), format, decimals);
  const hasLine = before.planToDate !== null || after.planToDate !== null;
  const isAhead = (after.deviation ?? 0) >= 0;
  const isSameSide = (before.deviation ?? 0) >= 0 === isAhead;
  const gap = (side: EffectSide) =>
    side.deviation === null || !isSameSide ? side.deviation : Math.abs(side.deviation);
  const percent = ({ paceIndex }: EffectSide) => (paceIndex.status === 'ok' ? format.percent(paceIndex.value, 0) : '—');
  return (
    <dl className="effect-rows small">
      {of === 'firm' ? (
        <Row name={t('effect.weight', { quarter: format.periodShort(quarter) })}>
          <Change before={trimmed(before.weight, format)} after={trimmed(after.weight, format)} />
        </Row>
      ) : (
        <Row name={t('effect.workingDays', { quarter: format.periodShort(quarter) })}>
          <Change before={format.number(before.workingDays)} after={format.number(after.workingDays)} />
        </Row>
      )}
      {!hasLine && <p className="caption tertiary">{t('effect.noTarget')}</p>}
      {hasLine && (
        <>
          <Row name={t('effect.line')}>{money((side) => side.planToDate)}</Row>
          {of === 'person' ? (
            <Row name={t('effect.pace')}>
              <Change before={percent(before)} after={percent(after)} />
            </Row>
          ) : (
            <Row name={t(!isSameSide ? 'effect.fromLine' : isAhead ? 'effect.ahead' : 'effect.behind')}>
              {money(gap)}
            </Row>
          )}
          <Row name={t('effect.perDay')}>{money((side) => side.requiredPerDay, 1)}</Row>
        </>
      )}
    </dl>
  );
}

function Row({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt className="secondary">{name}</dt>
      <dd className="medium">{children}</dd>
    </div>
  );
}

function Change({
  before,
  after,
  unit = '',
}: {
  readonly before: string;
  readonly after: string;
  readonly unit?: string;
}) {
  return (
    <>
      {before === after ? after : <Becomes before={before} after={after} />}
      {unit}
    </>
  );
}

/** Both in one scale, fine enough to show a small change. */
function moneyBecomes(before: number | null, after: number | null, format: Format, decimals: number): ReactNode {
  const { currency, locale } = format;
  const largest = Math.max(Math.abs(before ?? 0), Math.abs(after ?? 0));
  const usual = moneyScale(largest, currency);
  const scale = usual.decimals > 0 ? finerScale(usual) : usual;
  const digits = (minor: number | null) =>
    minor === null ? '—' : formatInScale(minor, currency, locale, scale, scale.divisor > 1 ? decimals : 0);
  const unit = before === null && after === null ? '' : `\u00a0${formatScaleUnit(currency, locale, scale)}`;
  return <Change before={digits(before)} after={digits(after)} unit={unit} />;
}

function trimmed(weight: number, format: Format): string {
  return format.number(weight, 3).replace(/[.,]?0+$/, '');
}
