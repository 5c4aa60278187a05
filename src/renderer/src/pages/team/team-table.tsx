import { addDays, type IsoDate, monthOf } from '@shared/calendar/iso-date';
import { addMonths } from '@shared/calendar/month';
import { formatDateRange, monthNameShort } from '@shared/format/format-date';
import { formatInScale, formatScaleUnit, moneyScale } from '@shared/format/format-money';
import { startOfEmployment } from '@shared/kpi/people/ramp-up';
import { Hourglass } from 'lucide-react';
import { useWorkspace } from '../../app/workspace';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { buildLeaveBars, buildTimeline, positionOf } from './build-timeline';
import { FTE_HEIGHT, formatFte } from './format-fte';
import type { Team, TeamMember } from './use-team';

interface TeamTableProps {
  readonly team: Team;
  readonly chosenId: string | null;
  readonly onChoose: (id: string) => void;
}

/** People with their line of the year: height is the rate, pale is ahead, a dashed box is ramp-up. */
export function TeamTable({ team, chosenId, onChoose }: TeamTableProps) {
  const t = useWords();
  const format = useFormat();
  const { settings, info } = useWorkspace();
  const { quarter, members, months, year } = team;
  const scale = moneyScale(Math.max(0, ...members.map((member) => member.targetMinor ?? 0)), format.currency);
  const target = (minor: number | null) =>
    minor === null ? '—' : formatInScale(minor, format.currency, format.locale, scale);
  const line = (member: TeamMember) => (
    <TeamLine key={member.person.id} {...{ team, member, chosenId, onChoose }} target={target(member.targetMinor)} />
  );
  const groups = [
    { title: null, members: members.filter((member) => !member.rampUp && !member.left) },
    {
      title: t('team.rampUp', { months: t('team.months', { count: settings.rampUpMonths }) }),
      members: members.filter((member) => member.rampUp && !member.left),
    },
    { title: t('team.left'), members: members.filter((member) => member.left) },
  ];
  return (
    <>
      <div className="team-line head">
        <span>{t('team.column.person')}</span>
        <span className="right">{t('team.column.fte')}</span>
        <span className="team-months">
          {months.map(({ range }) => (
            <span
              key={range.from}
              className={range.from <= info.today && info.today <= range.to ? 'now' : ''}
              style={{ left: `${(positionOf(range.from, year) + positionOf(range.to, year, true)) / 2}%` }}
            >
              {monthNameShort(monthOf(range.from), format.locale)}
            </span>
          ))}
        </span>
        <span className="right">
          {t('team.column.days')}
          <br />
          {format.periodShort(quarter)}
        </span>
        <span className="right">
          {t('team.column.target', { quarter: format.periodShort(quarter) })}
          <br />
          {formatScaleUnit(format.currency, format.locale, scale)}
        </span>
      </div>
      {groups
        .filter((group) => group.members.length > 0)
        .map((group) => (
          <div key={group.title ?? 'team'}>
            {group.title !== null && (
              <div className="team-group caption tertiary">
                <Hourglass size={14} className="icon" aria-hidden /> {group.title}
              </div>
            )}
            {group.members.map(line)}
          </div>
        ))}
      <div className="team-line sum">
        <span>{t('team.sum')}</span>
        <span />
        <span className="team-months">
          {months.map(({ range, fte }) => (
            <span
              key={range.from}
              className={range.from > info.today ? 'ahead' : info.today <= range.to ? 'now' : ''}
              style={{ left: `${(positionOf(range.from, year) + positionOf(range.to, year, true)) / 2}%` }}
            >
              {format.number(fte, 2)}
            </span>
          ))}
        </span>
        <span />
        <span className="right">{target(team.targetSumMinor)}</span>
      </div>
      <TeamLegend />
    </>
  );
}

interface TeamLineProps {
  readonly team: Team;
  readonly member: TeamMember;
  readonly target: string;
  readonly chosenId: string | null;
  readonly onChoose: (id: string) => void;
}

function TeamLine({ team, member, target, chosenId, onChoose }: TeamLineProps) {
  const format = useFormat();
  const { person } = member;
  return (
    <button
      type="button"
      className="team-line person"
      aria-pressed={person.id === chosenId}
      onClick={() => onChoose(person.id)}
    >
      <span className="team-name">
        <span className="medium clip">{person.name}</span>
        <span className="caption tertiary clip">{person.role}</span>
      </span>
      <span className="right medium">{formatFte(member.fte, format)}</span>
      <Timeline team={team} member={member} />
      <span className="right">{format.number(member.workingDays)}</span>
      <span className="right">{target}</span>
    </button>
  );
}

function Timeline({ team, member }: { readonly team: Team; readonly member: TeamMember }) {
  const t = useWords();
  const format = useFormat();
  const { settings, info } = useWorkspace();
  const { year, months } = team;
  const bars = buildTimeline(member.person, year, info.today, settings.rampUpMonths);
  const start = startOfEmployment(member.person.employment);
  const first = bars[0];
  return (
    <span className="team-timeline">
      {months.map(({ range }) => (
        <i key={range.from} className="grid-line" style={{ left: `${positionOf(range.from, year)}%` }} />
      ))}
      {bars.map((bar) => (
        <i
          key={bar.range.from}
          className={`bar ${bar.kind}`}
          style={{ left: `${bar.left}%`, width: `${bar.width}%`, height: FTE_HEIGHT * bar.fte }}
          role="img"
          aria-label={t('team.bar', {
            name: member.person.name,
            fte: formatFte(bar.fte, format),
            range: formatDateRange(bar.range, format.locale),
          })}
        />
      ))}
      {buildLeaveBars(member.leaves, year).map((leave) => (
        <i
          key={leave.id}
          className="bar leave"
          style={{ left: `${leave.left}%`, width: `${leave.width}%`, height: FTE_HEIGHT * member.fte + 2 }}
          role="img"
          aria-label={t('team.leave.bar', {
            name: member.person.name,
            kind: t(`team.leave.kinds.${leave.kind}`),
            range: formatDateRange(leave.range, format.locale),
          })}
        />
      ))}
      {member.rampUp && start !== null && first && first.left > 30 && (
        <span className="team-started caption secondary" style={{ right: `${100 - first.left}%` }}>
          {t('team.started', {
            from: format.dayShort(start),
            until: format.dayShort(lastRampUpDay(start, settings.rampUpMonths)),
          })}
        </span>
      )}
      {year.from <= info.today && info.today <= year.to && (
        <i className="today" style={{ left: `${positionOf(info.today, year)}%` }} />
      )}
    </span>
  );
}

function lastRampUpDay(start: IsoDate, months: number): IsoDate {
  return addDays(addMonths(start, months), -1);
}

function TeamLegend() {
  const t = useWords();
  return (
    <div className="team-legend caption tertiary">
      {(['works', 'later', 'leave', 'rampUp', 'today'] as const).map((mark) => (
        <span key={mark}>
          <i className={mark} aria-hidden /> {t(`team.legend.${mark}`)}
        </span>
      ))}
    </div>
  );
}
