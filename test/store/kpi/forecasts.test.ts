import { addDays, type IsoDate } from '@shared/calendar/iso-date';
import { createWorkingCalendar } from '@shared/calendar/working-calendar';
import type { Lead } from '@shared/domain/entities';
import type { Settings } from '@shared/domain/settings';
import { describe, expect, it } from 'vitest';
import type { AppContext } from '../../../src/main/services/context';
import { targetsView } from '../../../src/main/services/kpi/targets';
import { todayView } from '../../../src/main/services/kpi/today';
import { insertEmployee } from '../../../src/main/store/employees';
import { insertLead } from '../../../src/main/store/leads';
import { newId } from '../../../src/main/store/new-id';
import { insertSale } from '../../../src/main/store/sales';
import { updateSettings } from '../../../src/main/store/settings';
import { insertStage } from '../../../src/main/store/stages';
import { insertTargetVersion } from '../../../src/main/store/targets';
import { openTestContext } from '../support/open-test-context';
import { employee, lead, sale } from '../support/records';
import { query } from './query';

const RU = createWorkingCalendar('ru');
const anna = employee({ name: 'Анна' });
const OFFER = { id: newId(), name: 'Предложение', position: 1 };

/** Sells 10.00 on every working day, ten times as much in June. */
function openSeasonalFirm(from: IsoDate, { settings = {} as Partial<Settings> } = {}): AppContext {
  const context = openTestContext();
  context.workspace.store.act('import.commit', '', (writer) => {
    updateSettings(writer, settings);
    insertEmployee(writer, anna);
    for (let date = from; date <= '2025-05-15'; date = addDays(date, 1)) {
      if (RU.weight(date) === 0) continue;
      insertSale(writer, sale({ soldOn: date, amountMinor: date.slice(5, 7) === '06' ? 10_000 : 1_000 }));
    }
    insertTargetVersion(writer, {
      id: newId(),
      metric: 'revenue',
      employeeId: null,
      periodKey: '2025-Q2',
      value: 230_000,
      validFrom: '2025-04-01',
      reason: '',
    });
  });
  return context;
}

const ask = (context: AppContext, period = '2025-Q2') =>
  targetsView(context, { ...query(period, { today: '2025-05-15' }), metric: 'revenue' });

describe('forecasts side by side', () => {
  it('with three such quarters of earlier years the seasonal one leads, on every page', () => {
    const view = ask(openSeasonalFirm('2022-01-10'));
    const { forecasts } = view;
    expect(forecasts).toMatchObject({ leading: 'seasonal', why: 'same-season' });
    expect(forecasts.seasonal).toMatchObject({ n: 3, basis: 'same-season' });
    // April and half of May at 1 000 a day tell nothing of a June of 10 000 a day: 228 000 or so, not 60 000.
    const { seasonal, runRate } = forecasts;
    expect('mid' in seasonal && seasonal.mid).toBeGreaterThan(200_000);
    expect('mid' in runRate && runRate.mid).toBeLessThan(70_000);
    expect(view.pace.progress).toMatchObject({ forecastWay: 'seasonal', forecast: { n: 3 } });
    const today = todayView(openSeasonalFirm('2022-01-10'), query('2025-Q2', { today: '2025-05-15' }));
    expect(today.pace.progress.forecast).toEqual(view.pace.progress.forecast);
  });

  it('with fewer the run-rate leads; three periods just before give a range, two none', () => {
    const recent = ask(openSeasonalFirm('2024-06-20'));
    expect(recent.forecasts).toMatchObject({ leading: 'run-rate', why: 'few-seasons' });
    expect(recent.forecasts.seasonal).toMatchObject({ n: 3, basis: 'recent' });
    expect(recent.pace.progress.forecastWay).toBe('run-rate');
    const two = ask(openSeasonalFirm('2024-10-02')).forecasts.seasonal;
    expect(two).toMatchObject({ n: 2, basis: 'recent', low: null, probability: null });
    // Recorded since the middle of the quarter before: that one is no full period.
    expect(ask(openSeasonalFirm('2025-02-14')).forecasts.seasonal).toEqual({
      status: 'no-data',
      reason: 'no-earlier-period',
    });
  });

  it('where the pace line has the season, the run-rate has it too', () => {
    const view = ask(openSeasonalFirm('2022-01-10', { settings: { paceWeights: 'seasonal' } }));
    expect(view.paceBasis).toEqual({ chosen: 'seasonal', used: 'seasonal', years: 3 });
    expect(view.forecasts).toMatchObject({ leading: 'run-rate', why: 'season-in-pace' });
    const { runRate } = view.forecasts;
    expect('mid' in runRate && runRate.mid).toBeGreaterThan(140_000);
    // The need is of an average day: 11 days of May and 19 of June, one of them shortened.
    const { progress } = view.pace;
    expect(progress.requiredPerDay).toBe(Math.round((230_000 - progress.actual) / 29.875));
    // June weighs more than its days: by mid-May less of the plan is due than half of the days would say.
    expect(progress.planToDate).toBeLessThan((230_000 * view.workingDays.elapsed) / view.workingDays.total / 1.5);
  });

  it('without a full earlier year the season falls back to working days, and says so', () => {
    const view = ask(openSeasonalFirm('2024-03-01', { settings: { paceWeights: 'seasonal' } }));
    expect(view.paceBasis).toEqual({ chosen: 'seasonal', used: 'working', years: 0 });
    const plain = ask(openSeasonalFirm('2024-03-01'));
    expect(view.pace.progress.planToDate).toBe(plain.pace.progress.planToDate);
  });
});

describe('the pipeline', () => {
  function openPipeline(extra: readonly Lead[] = []): AppContext {
    const context = openTestContext();
    context.workspace.store.act('import.commit', '', (writer) => {
      insertEmployee(writer, anna);
      insertStage(writer, OFFER);
      // Twenty old leads: half of them reached an offer the day after, four of these were won within ten days.
      for (let index = 0; index < 20; index += 1) {
        const isWon = index < 4;
        insertLead(
          writer,
          lead({
            createdOn: '2025-02-03',
            stages: index < 10 ? [{ stageId: OFFER.id, enteredOn: '2025-02-04' }] : [],
            status: isWon ? 'won' : 'lost',
            closedOn: isWon ? '2025-02-13' : '2025-02-20',
          }),
        );
      }
      insertLead(writer, lead({ createdOn: '2025-05-05', expectedMinor: 100_000, ownerId: anna.id }));
      insertLead(
        writer,
        lead({
          createdOn: '2025-05-06',
          expectedMinor: 200_000,
          stages: [{ stageId: OFFER.id, enteredOn: '2025-05-12' }],
        }),
      );
      insertLead(writer, lead({ createdOn: '2025-05-07' }));
      insertSale(writer, sale({ soldOn: '2025-05-05', amountMinor: 50_000 }));
      for (const each of extra) insertLead(writer, each);
    });
    return context;
  }

  it('is what is sold and every open deal by the chance of its stage', () => {
    // In general (4 + 1) / (20 + 2); at the offer (4 + 4 · 5/22) / (10 + 4).
    const general = 5 / 22;
    const atOffer = (4 + 4 * general) / 14;
    const { pipeline } = ask(openPipeline(), '2025-05').forecasts;
    expect(pipeline).toMatchObject({
      mid: Math.round(50_000 + 100_000 * general + 200_000 * atOffer),
      n: 2,
      open: 300_000,
      unpriced: 1,
    });
  });

  it('counts wins only within the days that remain', () => {
    // Seen on the 23rd eight days remain; the wins came ten days after the lead and nine after the offer: none in time.
    const view = targetsView(openPipeline(), { ...query('2025-05', { today: '2025-05-23' }), metric: 'sales' });
    const { pipeline } = view.forecasts;
    expect(pipeline && 'mid' in pipeline && pipeline.mid).toBeLessThan(1 + 3 * 0.1);
  });

  it('knows no lead that came later, was closed by then or has been open for over a year', () => {
    const before = ask(openPipeline(), '2025-05').forecasts.pipeline;
    const after = ask(
      openPipeline([
        lead({ createdOn: '2025-05-16', expectedMinor: 900_000 }),
        lead({ createdOn: '2024-05-14', expectedMinor: 900_000 }),
        lead({ createdOn: '2025-05-08', expectedMinor: 900_000, status: 'lost', closedOn: '2025-05-15' }),
      ]),
      '2025-05',
    ).forecasts.pipeline;
    expect(after).toMatchObject({ n: 2, open: before && 'open' in before ? before.open : 0 });
    const wonLater = lead({ createdOn: '2025-05-08', expectedMinor: 70_000, status: 'won', closedOn: '2025-05-16' });
    expect(ask(openPipeline([wonLater]), '2025-05').forecasts.pipeline).toMatchObject({ n: 3, open: 370_000 });
  });

  it('follows the person, and is not asked of metrics that leads say nothing about', () => {
    const context = openPipeline();
    const ofAnna = targetsView(context, {
      ...query('2025-05', { today: '2025-05-15', employeeId: anna.id }),
      metric: 'revenue',
    });
    expect(ofAnna.forecasts.pipeline).toMatchObject({ n: 1, open: 100_000 });
    const leads = targetsView(context, { ...query('2025-05', { today: '2025-05-15' }), metric: 'leads' });
    expect(leads.forecasts.pipeline).toBeNull();
  });

  it('of a period that is over or has not begun says so', () => {
    expect(ask(openPipeline(), '2025-04').forecasts.pipeline).toEqual({ status: 'no-data', reason: 'period-over' });
    expect(ask(openPipeline(), '2025-06').forecasts.pipeline).toEqual({
      status: 'no-data',
      reason: 'period-not-started',
    });
  });
});
