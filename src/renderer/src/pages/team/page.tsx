import { yearOf } from '@shared/calendar/iso-date';
import { periodContaining } from '@shared/calendar/period';
import { ChevronLeft, ChevronRight, Info, Plane, UserPlus, Users } from 'lucide-react';
import { useState } from 'react';
import { useView } from '../../app/use-view';
import { useWorkspace } from '../../app/workspace';
import { Button, IconButton } from '../../components/button';
import { EmptyNote } from '../../components/empty-note';
import { PageHead } from '../../components/page-head';
import { PageSkeleton } from '../../components/skeleton';
import { useReadingContext } from '../../forms/use-reading-context';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { LeaveSection, type OpenLeave } from './leave-section';
import { PersonForm } from './person-form';
import { TeamTable } from './team-table';
import { useTeam } from './use-team';
import '../../styles/side.css';
import './team.css';

/** Whom the form shows: a person, someone new, or nobody. */
type Chosen = { readonly kind: 'person'; readonly id: string } | { readonly kind: 'new' } | { readonly kind: 'nobody' };

/** The team: who works when and at what rate, with one card open beside it. */
export function Page() {
  const t = useWords();
  const format = useFormat();
  const context = useReadingContext();
  const { rules } = useView();
  const { info } = useWorkspace();
  const [year, setYear] = useState(() => yearOf(periodContaining('year', info.today, rules).from));
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [openLeave, setOpenLeave] = useState<OpenLeave>(null);
  const team = useTeam(year);
  if (!team) return <PageSkeleton />;
  const { members } = team;
  const shown = chosen ?? defaultChoice(members[0]?.person.id);
  const member = shown.kind === 'person' ? members.find((each) => each.person.id === shown.id) : undefined;
  const person = member?.person;
  const choose = (next: Chosen) => {
    setOpenLeave(null);
    setChosen(next);
  };
  const isOpen = shown.kind === 'new' || person !== undefined;
  return (
    <div className="page team">
      <PageHead
        title={t('team.title')}
        aside={
          members.length > 0 &&
          t('team.summary', {
            people: t('team.people', { count: members.length }),
            fte: format.number(team.fteElapsed, 2),
          })
        }
      >
        {/* biome-ignore lint/a11y/useSemanticElements: three joined buttons are no set of fields */}
        <div className="join" role="group" aria-label={t('team.year')}>
          <IconButton icon={ChevronLeft} label={t('team.previousYear')} onClick={() => setYear(year - 1)} />
          <span className="button strong">{year}</span>
          <IconButton icon={ChevronRight} label={t('team.nextYear')} onClick={() => setYear(year + 1)} />
        </div>
        {members.length > 0 && (
          <Button
            icon={Plane}
            onClick={() => {
              if (!person) setChosen(defaultChoice(members[0]?.person.id));
              setOpenLeave({ id: null });
            }}
          >
            {t('team.addLeave')}
          </Button>
        )}
        <Button icon={UserPlus} onClick={() => choose({ kind: 'new' })}>
          {t('team.add')}
        </Button>
      </PageHead>
      <div className={isOpen ? 'team-split' : 'team-split wide'}>
        <div className="team-main">
          {members.length === 0 ? (
            <EmptyNote
              icon={Users}
              title={t('team.empty')}
              text={t('team.emptyText')}
              action={
                <Button look="primary" icon={UserPlus} onClick={() => choose({ kind: 'new' })}>
                  {t('team.add')}
                </Button>
              }
            />
          ) : (
            <TeamTable team={team} chosenId={person?.id ?? null} onChoose={(id) => choose({ kind: 'person', id })} />
          )}
          <p className="note team-note">
            <Info size={14} className="icon" aria-hidden />
            <span>{t('team.note')}</span>
          </p>
        </div>
        {isOpen && (
          <PersonForm
            key={person ? JSON.stringify(person) : 'new'}
            person={person ?? null}
            context={context}
            leaveOpen={member !== undefined && openLeave !== null}
            leave={
              member && (
                <LeaveSection
                  employeeId={member.person.id}
                  year={team.year}
                  leaves={member.leaves}
                  context={context}
                  open={openLeave}
                  onOpen={setOpenLeave}
                />
              )
            }
            onSaved={(id) => choose({ kind: 'person', id })}
            onClose={() => choose({ kind: 'nobody' })}
          />
        )}
      </div>
    </div>
  );
}

function defaultChoice(first: string | undefined): Chosen {
  return first === undefined ? { kind: 'nobody' } : { kind: 'person', id: first };
}
