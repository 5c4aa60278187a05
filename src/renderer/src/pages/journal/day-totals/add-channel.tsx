import type { DayTotalsRow } from '@shared/contract/views/day-totals';
import type { Channel } from '@shared/domain/entities';
import { Plus } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useDirectory } from '../../../api/queries';
import { useWords } from '../../../i18n/words-provider';

interface AddChannelProps {
  readonly row: DayTotalsRow;
  readonly onAdd: (channel: Channel) => void;
}

/** A channel of which a person's day is told apart. */
export function AddChannel({ row, onAdd }: AddChannelProps) {
  const t = useWords();
  const channels = useDirectory().data?.channels ?? [];
  const free = channels.filter(({ id }) => !row.channels.some((part) => part.channelId === id));
  if (channels.length === 0) return <span className="small tertiary">{t('dayTotals.channel.none')}</span>;
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className="button quiet" disabled={free.length === 0}>
        <Plus size={14} className="icon" aria-hidden />
        {t('dayTotals.channel.add')}
      </DropdownMenu.Trigger>
      <DropdownMenu.Content className="menu" align="start" sideOffset={4} aria-label={t('dayTotals.channel.add')}>
        {free.map((channel) => (
          <DropdownMenu.Item key={channel.id} className="menu-item" onSelect={() => onAdd(channel)}>
            {channel.name}
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
}
