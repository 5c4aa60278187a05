import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { Logo } from '../components/logo';
import { useWords } from '../i18n/words-provider';
import { RailFoot } from './rail-foot';
import { SECTIONS } from './sections';

/** The left rail: 200 wide, 56 with icons only below 1200 px. */
export function Rail() {
  const t = useWords();
  let group: string | null = null;
  return (
    <aside className="rail" aria-label="Paceline">
      <div className="brand">
        <Logo />
        <span>Paceline</span>
      </div>
      <nav aria-label={t('frame.navigation')}>
        {SECTIONS.map((section) => {
          const startsGroup = section.group !== group;
          group = section.group;
          const name = t(`frame.page.${section.id}`);
          return (
            <Fragment key={section.id}>
              {startsGroup && section.group !== null && (
                <div className="rail-group">{t(`frame.group.${section.group}`)}</div>
              )}
              <Link to={section.to} className="rail-link" title={name} activeProps={{ 'aria-current': 'page' }}>
                <section.icon size={16} className="icon" aria-hidden />
                <span>{name}</span>
                {section.key !== null && <kbd aria-hidden>{section.key}</kbd>}
              </Link>
            </Fragment>
          );
        })}
      </nav>
      <RailFoot />
    </aside>
  );
}
