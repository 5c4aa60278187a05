import { yearOf } from '@shared/calendar/iso-date';
import { periodContaining } from '@shared/calendar/period';
import type { PlansView } from '@shared/contract/views/targets';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { usePlans } from '../../api/queries';
import { useView } from '../../app/use-view';
import { useWorkspace } from '../../app/workspace';
import { IconButton } from '../../components/button';
import { PageHead } from '../../components/page-head';
import { QueryPage } from '../../components/query-page';
import { useLocale, useWords } from '../../i18n/words-provider';
import { FIRST_QUARTER } from './change-plan';
import { PlanDock } from './plan-dock';
import { PlanGrid } from './plan-grid';
import { firstOpenQuarter } from './plan-rows';
import { PlanSide } from './plan-side';
import { planUnit, unitLabel } from './plan-units';
import { usePlanEdit } from './use-plan-edit';
import './plans.css';

/** Plans of one year: of the firm and of each person, by month, quarter and for the year. */
export function Page() {
  const search: { year?: number | undefined } = useSearch({ strict: false });
  const { rules } = useView();
  const { info } = useWorkspace();
  const running = yearOf(periodContaining('year', info.today, rules).from);
  const year = search.year ?? running;
  const query = usePlans(year);
  return <QueryPage query={query}>{(view) => <PlansOfYear key={view.year} view={view} />}</QueryPage>;
}

function PlansOfYear({ view }: { readonly view: PlansView }) {
  const t = useWords();
  const locale = useLocale();
  const navigate = useNavigate();
  const { rules } = useView();
  const { info } = useWorkspace();
  const unit = planUnit(view, locale);
  const editing = usePlanEdit(unit);
  const [openQuarter, setOpenQuarter] = useState(() => firstOpenQuarter(view, info.today, rules));
  const goTo = (year: number) => void navigate({ to: '/plans', search: { year } });
  const quarterKey = view.rows[0]?.cells[FIRST_QUARTER + openQuarter]?.periodKey ?? '';
  const { draft } = editing;
  return (
    <div className="page plans">
      <PageHead title={t('plans.title', { year: view.year })} aside={t('plans.unit', { unit: unitLabel(unit) })}>
        {/* biome-ignore lint/a11y/useSemanticElements: three joined buttons are no set of fields */}
        <div className="join" role="group" aria-label={t('plans.year')}>
          <IconButton icon={ChevronLeft} label={t('plans.previousYear')} onClick={() => goTo(view.year - 1)} />
          <span className="button strong">{view.year}</span>
          <IconButton icon={ChevronRight} label={t('plans.nextYear')} onClick={() => goTo(view.year + 1)} />
        </div>
      </PageHead>
      <div className="plan-split">
        <div className="plan-main">
          <div className="plan-scroll">
            <PlanGrid
              view={view}
              unit={unit}
              editing={editing}
              openQuarter={openQuarter}
              onOpenQuarter={setOpenQuarter}
            />
            {draft !== null && !editing.readable && (
              <p className="plan-unreadable warn small" role="alert">
                {t('plans.unreadable')}
              </p>
            )}
          </div>
          {draft?.docked && <PlanDock draft={draft} editing={editing} unit={unit} />}
        </div>
        <PlanSide view={view} unit={unit} quarterKey={quarterKey} />
      </div>
    </div>
  );
}
