import type { TodayView } from '@shared/contract/views/today';
import type { Attention } from '@shared/kpi/today/attention';
import { useWords } from '../../i18n/words-provider';
import { AttentionCard } from './attention-card';

/** At most three things that want attention, each with its evidence and one action. */
export function AttentionRow({ view }: { readonly view: TodayView }) {
  const t = useWords();
  return (
    <ul className="attention" aria-label={t('today.attention.label')}>
      {view.attention.map((item) => (
        <li key={keyOf(item)}>
          <AttentionCard item={item} view={view} />
        </li>
      ))}
      {view.attention.length === 0 && <li className="calm">{t('today.attention.none')}</li>}
    </ul>
  );
}

function keyOf(item: Attention): string {
  if (item.kind === 'person-behind') return item.employeeId;
  if (item.kind === 'channel-below-benchmark') return item.channelId ?? 'none';
  return item.kind;
}
