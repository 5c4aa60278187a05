import type { TodayView } from '@shared/contract/views/today';
import { useState } from 'react';
import { useKpiToday } from '../../api/queries';
import { useKpiQuery } from '../../app/use-view';
import { QueryPage } from '../../components/query-page';
import { AttentionRow } from './attention-row';
import { Headline } from './headline';
import { Needs } from './needs';
import { PacePicture } from './pace-picture';
import { TargetQuestion } from './target-question';
import { Tiles } from './tiles';
import { canAskForTarget } from './today-state';
import '../../styles/today.css';

/** Am I on pace, and what do I need today? Number, sentence, picture, evidence, action. */
export function Page() {
  const query = useKpiToday(useKpiQuery());
  return <QueryPage query={query}>{(view) => <Today view={view} />}</QueryPage>;
}

function Today({ view }: { readonly view: TodayView }) {
  const [previewMinor, setPreviewMinor] = useState<number | null>(null);
  const asks = canAskForTarget(view);
  return (
    <div className="page">
      <Headline view={view} />
      <div className="today-row">
        <div className="today-picture">
          <PacePicture view={view} previewMinor={asks ? previewMinor : null} />
          {asks && <TargetQuestion key={view.period.key} view={view} onPreview={setPreviewMinor} />}
        </div>
        <Needs view={view} />
      </div>
      <Tiles view={view} />
      <AttentionRow view={view} />
    </div>
  );
}
