import type { PeopleView } from '@shared/contract/views/people';
import { SectionHead } from '../../components/section-head';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { shortName } from './people-words';

/** Below this share a name does not fit under its piece. */
const NAMED_FROM = 0.06;

/** Everybody's share of the firm, largest first; what nobody is credited with closes the strip. */
export function ShareStrip({ view }: { readonly view: PeopleView }) {
  const t = useWords();
  const f = useFormat();
  const pieces = view.rows
    .flatMap(({ share, name, employeeId, rampUp }) =>
      share.status === 'ok' && share.value > 0 ? [{ key: employeeId, name, share: share.value, rampUp }] : [],
    )
    .sort((a, b) => b.share - a.share);
  if (pieces.length === 0) return null;
  return (
    <div className="share-block">
      <SectionHead title={t(`people.share.title.${view.metric}`)} />
      <ul className="share-strip caption">
        {pieces.map((piece) => (
          <li key={piece.key} style={{ flexGrow: piece.share }} title={`${piece.name}: ${f.percent(piece.share, 0)}`}>
            <i aria-hidden className={piece.rampUp ? 'pale' : undefined} />
            <span className={piece.share >= NAMED_FROM ? undefined : 'sr-only'}>
              {shortName(piece.name)}
              <br />
              <span className="tertiary">{f.percent(piece.share, 0)}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
