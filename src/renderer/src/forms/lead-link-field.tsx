import type { Id } from '@shared/domain/fields';
import { Link2Off } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useLead, useLeadList } from '../api/queries';
import { IconButton } from '../components/button';
import { useFormat } from '../i18n/use-format';
import { useWords } from '../i18n/words-provider';
import { SuggestField } from './suggest-field';

const SHOWN = 6;

interface LeadLinkFieldProps {
  readonly leadId: Id | null;
  readonly onChange: (leadId: Id | null) => void;
}

/** Which lead this sale came from; saving the sale wins that lead. */
export function LeadLinkField({ leadId, onChange }: LeadLinkFieldProps) {
  const t = useWords();
  const format = useFormat();
  const [text, setText] = useState('');
  const [looking, setLooking] = useState(false);
  const lead = useLead(leadId);
  const found = useLeadList({ text: looking ? text : '', limit: looking ? SHOWN : 1 });
  const box = useFocusOnSwap(leadId !== null);
  const linked = leadId !== null && lead.data?.id === leadId ? lead.data : null;

  if (leadId !== null) {
    const name = linked?.title || t('journal.unnamed');
    return (
      <div className="field" ref={box}>
        <span className="field-label">{t('entry.form.lead')}</span>
        <div className="field-box linked">
          <span className="clip">{linked ? `${name}, ${format.dayShort(linked.createdOn)}` : '…'}</span>
          <IconButton
            icon={Link2Off}
            look="quiet"
            className="end"
            label={t('entry.form.leadUnlink')}
            onClick={() => onChange(null)}
          />
        </div>
      </div>
    );
  }
  return (
    <div ref={box}>
      <SuggestField
        label={t('entry.form.lead')}
        text={text}
        placeholder={t('entry.form.leadNone')}
        menuLabel={t('entry.form.leadSearch')}
        onFocus={() => setLooking(true)}
        onText={setText}
        onBlur={() => setText('')}
        onPick={(suggestion) => {
          setText('');
          onChange(suggestion.id);
        }}
        suggestions={
          looking && text.trim() !== ''
            ? (found.data?.rows ?? []).map((row) => ({
                id: row.lead.id,
                title: row.lead.title || row.customerName || t('journal.unnamed'),
                detail: format.dayShort(row.lead.createdOn),
              }))
            : []
        }
      />
    </div>
  );
}

/** The field gives way to the link and back: the focus goes to what took its place, not out of the form. */
function useFocusOnSwap(isLinked: boolean) {
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(isLinked);
  useEffect(() => {
    if (before.current === isLinked) return;
    before.current = isLinked;
    box.current?.querySelector<HTMLElement>('button, input')?.focus();
  }, [isLinked]);
  return box;
}
