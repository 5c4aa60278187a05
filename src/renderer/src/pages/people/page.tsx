import type { PeopleView } from '@shared/contract/views/people';
import { TARGET_METRICS, type TargetMetric } from '@shared/domain/entities';
import { useState } from 'react';
import { useKpiPeople } from '../../api/queries';
import { useKpiQuery } from '../../app/use-view';
import { KpiPage } from '../../components/kpi-page';
import { Scroller } from '../../components/scroller';
import { SectionHead } from '../../components/section-head';
import { Segment } from '../../components/segment';
import { useWords } from '../../i18n/words-provider';
import { EmptyPeople } from './empty-people';
import { PeopleAside } from './people-aside';
import { PeopleHeader } from './people-header';
import { PeopleTable } from './people-table';
import type { PerWhom } from './people-words';
import { ShareStrip } from './share-strip';
import './people.css';

/** People: who sold how much beside personal pace and target, without crowning luck. */
export function Page() {
  const [metric, setMetric] = useState<TargetMetric>('revenue');
  const query = useKpiPeople(useKpiQuery(), metric);
  return <KpiPage query={query}>{(view) => <PeoplePage view={view} metric={metric} onMetric={setMetric} />}</KpiPage>;
}

interface PeoplePageProps {
  readonly view: PeopleView;
  readonly metric: TargetMetric;
  readonly onMetric: (metric: TargetMetric) => void;
}

function PeoplePage({ view, metric, onMetric }: PeoplePageProps) {
  const t = useWords();
  const [perWhom, setPerWhom] = useState<PerWhom>('person');
  return (
    <>
      <PeopleHeader view={view} />
      <div className="people-body">
        <section className="people-main">
          <SectionHead
            title={t('people.table.title')}
            aside={
              <Segment
                label={t('people.metric.label')}
                value={metric}
                options={TARGET_METRICS.map((value) => ({ value, label: t(`people.metric.${value}`) }))}
                onChange={onMetric}
              />
            }
            end={
              <Segment
                label={t('people.per.label')}
                value={perWhom}
                options={(['person', 'fte'] as const).map((value) => ({ value, label: t(`people.per.${value}`) }))}
                onChange={setPerWhom}
              />
            }
          />
          {view.rows.length === 0 ? (
            <EmptyPeople />
          ) : (
            <>
              <PeopleTable view={view} perWhom={perWhom} />
              <ShareStrip view={view} />
            </>
          )}
        </section>
        <Scroller label={t('people.aside')} className="people-aside">
          <PeopleAside view={view} />
        </Scroller>
      </div>
    </>
  );
}
