import { MEASURE_IDS, type MeasureDimension, type MeasureFilter, type MeasureId } from '@shared/domain/custom-kpi';
import { MEASURES } from '@shared/kpi/custom/custom-measures';
import { Funnel } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useKpiLeads } from '../../api/queries';
import { useKpiQuery } from '../../app/use-view';
import { IconButton } from '../../components/button';
import { SelectField } from '../../components/select-field';
import { ChannelSelect, PersonSelect } from '../../forms/directory-selects';
import { SuggestField } from '../../forms/suggest-field';
import { useWords } from '../../i18n/words-provider';
import type { TermDraft } from './kpi-form-state';

interface TermFieldProps {
  readonly label: string;
  readonly term: TermDraft;
  readonly onChange: (term: TermDraft) => void;
  /** Beside the measure: its sign, the button that takes it away. */
  readonly before?: ReactNode;
  readonly after?: ReactNode;
}

/** A measure with what narrows it; only what is recorded of that measure is offered. */
export function TermField({ label, term, onChange, before, after }: TermFieldProps) {
  const t = useWords();
  const choose = (measure: MeasureId) => onChange({ measure, filter: fittingFilter(measure, term.filter) });
  return (
    <div className="custom-term">
      <div className="custom-term-line">
        {before}
        <SelectField
          label={label}
          value={term.measure}
          options={MEASURE_IDS.map((id) => ({ value: id, label: t(`custom.measure.${id}`) }))}
          onChange={choose}
        />
        <FilterFields
          measure={term.measure}
          filter={term.filter}
          onChange={(filter) => onChange({ ...term, filter })}
          after={after}
        />
      </div>
    </div>
  );
}

/** What a filter keeps when the measure changes. */
function fittingFilter(measure: MeasureId, filter: MeasureFilter): MeasureFilter {
  const keep = <Name extends MeasureDimension>(name: Name) =>
    MEASURES[measure].dimensions.includes(name) ? filter[name] : null;
  return {
    employeeId: keep('employeeId'),
    channelId: keep('channelId'),
    segment: keep('segment'),
    campaign: keep('campaign'),
  };
}

interface FilterFieldsProps {
  readonly measure: MeasureId;
  readonly filter: MeasureFilter;
  readonly onChange: (filter: MeasureFilter) => void;
  readonly after?: ReactNode;
}

/** A button, and the fields it opens; open from the start where something is chosen. */
export function FilterFields({ measure, filter, onChange, after }: FilterFieldsProps) {
  const t = useWords();
  const { dimensions } = MEASURES[measure];
  const isNarrowed = Object.values(filter).some((value) => value !== null);
  const [open, setOpen] = useState(isNarrowed);
  const has = (name: MeasureDimension) => open && dimensions.includes(name);
  return (
    <>
      <IconButton
        icon={Funnel}
        label={t('custom.filter.edit', { measure: t(`custom.measure.${measure}`) })}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      />
      {after}
      {open && (
        <div className="custom-filters">
          {has('employeeId') && (
            <PersonSelect
              label={t('custom.filter.employeeId')}
              value={filter.employeeId}
              none={t('custom.filter.anyone')}
              onChange={(employeeId) => onChange({ ...filter, employeeId })}
            />
          )}
          {has('channelId') && (
            <ChannelSelect
              label={t('custom.filter.channelId')}
              value={filter.channelId}
              none={t('custom.filter.any')}
              onChange={(channelId) => onChange({ ...filter, channelId })}
            />
          )}
          {(['segment', 'campaign'] as const).map(
            (name) =>
              has(name) && (
                <LabelField
                  key={name}
                  of={name}
                  value={filter[name]}
                  onChange={(value) => onChange({ ...filter, [name]: value })}
                />
              ),
          )}
        </div>
      )}
    </>
  );
}

interface LabelFieldProps {
  readonly of: 'segment' | 'campaign';
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** A segment or campaign, with those of the period's leads on offer. */
function LabelField({ of, value, onChange }: LabelFieldProps) {
  const t = useWords();
  const rows = useKpiLeads(useKpiQuery(), of).data?.breakdown ?? [];
  const [text, setText] = useState(value ?? '');
  const accept = (next: string) => {
    setText(next);
    onChange(next.trim() === '' ? null : next.trim());
  };
  const known = rows.flatMap(({ name }) => (name === null ? [] : [name]));
  const fitting = known.filter((name) => name.toLocaleLowerCase().includes(text.trim().toLocaleLowerCase()));
  return (
    <SuggestField
      label={t(`custom.filter.${of}`)}
      text={text}
      placeholder={t('custom.filter.any')}
      maxLength={120}
      menuLabel={t('custom.filter.known')}
      suggestions={fitting.slice(0, 8).map((name) => ({ id: name, title: name }))}
      openOnFocus
      onText={accept}
      onPick={({ title }) => accept(title)}
    />
  );
}
