import type { CustomView } from '@shared/contract/views/custom';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useKpiCustom } from '../../api/queries';
import { useKpiQuery } from '../../app/use-view';
import { Button } from '../../components/button';
import { PageHead } from '../../components/page-head';
import { QueryPage } from '../../components/query-page';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { EmptyCustom } from './empty-custom';
import { KpiDetail } from './kpi-detail';
import { KpiEditor } from './kpi-editor';
import { KpiTable } from './kpi-table';
import '../../styles/side.css';
import '../../forms/forms.css';
import './custom.css';

/** What stands beside the list. */
type Side =
  /** `focused`: the panel that had the focus is gone, this one takes it. */
  | { readonly kind: 'detail'; readonly id: string; readonly focused: boolean }
  | { readonly kind: 'edit'; readonly id: string }
  | { readonly kind: 'new' }
  | null;

/** The KPIs of the firm's own: made of measures without code, shown like the built-in ones. */
export function Page() {
  const query = useKpiCustom(useKpiQuery());
  return <QueryPage query={query}>{(view) => <CustomPage view={view} />}</QueryPage>;
}

function CustomPage({ view }: { readonly view: CustomView }) {
  const t = useWords();
  const f = useFormat();
  const [side, setSide] = useState<Side>(null);
  const { kpis } = view;
  const chosen = side && side.kind !== 'new' ? (kpis.find((kpi) => kpi.definition.id === side.id) ?? null) : null;
  const isOpen = side?.kind === 'new' || chosen !== null;
  return (
    <div className="page custom-page">
      <PageHead
        title={t('custom.title')}
        aside={kpis.length > 0 && t('custom.summary', { count: kpis.length, period: f.period(view.period) })}
      >
        <Button icon={Plus} onClick={() => setSide({ kind: 'new' })}>
          {t('custom.add')}
        </Button>
      </PageHead>
      <div className={isOpen ? 'custom-split' : 'custom-split wide'}>
        <div className="custom-main">
          {kpis.length === 0 ? (
            <EmptyCustom onOwn={() => setSide({ kind: 'new' })} />
          ) : (
            <KpiTable
              view={view}
              compact={isOpen}
              chosenId={chosen?.definition.id ?? null}
              onChoose={(id) => setSide({ kind: 'detail', id, focused: false })}
            />
          )}
        </div>
        {chosen && side?.kind === 'detail' && (
          <KpiDetail
            key={chosen.definition.id}
            view={view}
            result={chosen}
            focused={side.focused}
            onEdit={() => setSide({ kind: 'edit', id: chosen.definition.id })}
            onClose={() => setSide(null)}
          />
        )}
        {(side?.kind === 'new' || (chosen && side?.kind === 'edit')) && (
          <KpiEditor
            key={chosen?.definition.id ?? 'new'}
            kpi={chosen?.definition ?? null}
            period={view.period}
            onSaved={(id) => setSide({ kind: 'detail', id, focused: true })}
            onClose={() => setSide(chosen ? { kind: 'detail', id: chosen.definition.id, focused: true } : null)}
          />
        )}
      </div>
    </div>
  );
}
