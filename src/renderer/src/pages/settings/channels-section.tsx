import type { Channel } from '@shared/domain/entities';
import { Plus, Route, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { client } from '../../api/client';
import { useDirectory } from '../../api/queries';
import { useWrite } from '../../api/use-write';
import { Button, IconButton } from '../../components/button';
import { EmptyNote } from '../../components/empty-note';
import { CheckField } from '../../forms/check-field';
import { useWords } from '../../i18n/words-provider';
import { AppliedField } from './applied-field';

/** Where leads come from: names, and which of them cost money. */
export function ChannelsSection() {
  const t = useWords();
  const channels = useDirectory().data?.channels ?? [];
  const save = useWrite(client.directory.saveChannel);
  const [adding, setAdding] = useState(false);
  return (
    <div className="settings-channels">
      <p className="small secondary">{t('settings.channels.note')}</p>
      {channels.length === 0 && !adding && (
        <EmptyNote icon={Route} title={t('settings.channels.empty')} text={t('settings.channels.emptyText')} />
      )}
      {channels.map((channel) => (
        <ChannelRow key={channel.id} channel={channel} />
      ))}
      {adding ? (
        <div className="channel-row">
          <AppliedField
            label={t('settings.channels.newName')}
            text=""
            maxLength={200}
            onApply={(name) => {
              if (name !== '') save.mutate({ id: null, name, paid: false });
              setAdding(false);
              return null;
            }}
          />
        </div>
      ) : (
        <div>
          <Button icon={Plus} onClick={() => setAdding(true)}>
            {t('settings.channels.add')}
          </Button>
        </div>
      )}
    </div>
  );
}

function ChannelRow({ channel }: { readonly channel: Channel }) {
  const t = useWords();
  const save = useWrite(client.directory.saveChannel);
  const remove = useWrite(client.directory.removeChannel);
  return (
    <div className="channel-row">
      <AppliedField
        label={t('settings.channels.name')}
        text={channel.name}
        maxLength={200}
        onApply={(name) => {
          if (name !== '') save.mutate({ ...channel, name });
          return null;
        }}
      />
      <CheckField
        label={t('settings.channels.paid')}
        checked={channel.paid}
        onChange={(paid) => save.mutate({ ...channel, paid })}
      />
      <IconButton
        icon={Trash2}
        look="quiet"
        label={t('settings.channels.remove', { name: channel.name })}
        onClick={() => remove.mutate({ id: channel.id })}
      />
    </div>
  );
}
