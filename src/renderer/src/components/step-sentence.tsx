import { Fragment } from 'react';
import { jointOf, type StepSentence as Sentence } from '../i18n/step-words';
import { useWords } from '../i18n/words-provider';
import { Becomes } from './becomes';

/** A step in one line: what it was about, and what became what. */
export function StepSentence({ sentence: { lead, changes, more } }: { readonly sentence: Sentence }) {
  const t = useWords();
  return (
    <>
      {lead}
      {changes.length > 0 && jointOf(lead)}
      {changes.map(({ name, before, after }, index) => (
        <Fragment key={name}>
          {index > 0 && '; '}
          {before === null ? (
            `${name}: ${after}`
          ) : (
            <>
              {name}{' '}
              <b className="strong">
                <Becomes before={before} after={after} />
              </b>
            </>
          )}
        </Fragment>
      ))}
      {more > 0 && `; ${t('history.andMore', { count: more })}`}
    </>
  );
}
