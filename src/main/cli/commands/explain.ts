import type { IsoDate } from '@shared/calendar/iso-date';
import { AppError } from '@shared/domain/errors';
import { formatDerivation } from '@shared/format/format-derivation';
import { type FigureRef, parseFigureRef } from '@shared/kpi/derivation/figure-ref';
import { createWords } from '@shared/words';
import type { LocalClient } from '../../rpc/local-client';
import type { Outcome } from '../outcome';

interface ExplainQuestion {
  readonly period: string;
  readonly today?: IsoDate;
  readonly knownOn?: IsoDate;
}

/**
 * Where a figure comes from: `periodConversion`, `actual:metric=revenue,person=Anna Smith`, `cac:channel=Site`. In words,
 * or the whole derivation as one object. Throws `invalid-input`, `invalid-period`.
 */
export async function explain(client: LocalClient, text: string, question: ExplainQuestion): Promise<Outcome> {
  const figure = await readFigure(client, text);
  const explanation = await client.kpi.explain({ ...question, figure });
  const voice = { t: createWords('en').t, locale: 'en', currency: explanation.currencyCode } as const;
  return { answer: explanation, text: formatDerivation(explanation, voice) };
}

/** People and channels may be called by their names, too. */
async function readFigure(client: LocalClient, text: string): Promise<FigureRef> {
  const { employees, channels } = await client.directory.get({});
  const named = text
    .replace(/\bperson=([^,]+)/, (_, name: string) => `employeeId=${idOf(employees, name)}`)
    .replace(/\bchannel=([^,]+)/, (_, name: string) => `by=channel,key=${idOf(channels, name)}`);
  const figure = parseFigureRef(named);
  if (figure === null) throw new AppError('validation', 'invalid-input', { option: text });
  return figure;
}

function idOf(things: readonly { readonly id: string; readonly name: string }[], name: string): string {
  const found = things.find((thing) => thing.name === name);
  if (found === undefined) throw new AppError('validation', 'invalid-input', { option: name });
  return found.id;
}
