import { ArrowLeft, ArrowRight } from 'lucide-react';
import { Dialog } from '../components/dialog';
import { useWords } from '../i18n/words-provider';
import { useShell } from './shell';

const KEYS = [
  ['new', ['N']],
  ['sale', ['S']],
  ['lead', ['L']],
  ['expense', ['E']],
  ['totals', ['T']],
  ['search', ['Ctrl', 'K']],
  ['filter', ['Ctrl', 'F']],
  ['undo', ['Ctrl', 'Z']],
  ['redo', ['Ctrl', 'Shift', 'Z']],
  ['history', ['Ctrl', 'Shift', 'H']],
  ['periodStep', ['Alt', 'ArrowLeft', 'ArrowRight']],
  ['rail', ['1', '…', '9', '0']],
  ['saveAndStay', ['Enter']],
  ['leave', ['Esc']],
  ['map', ['?']],
] as const;

/** `?`: every key of the app. */
export function KeyMap() {
  const t = useWords();
  const shell = useShell();
  return (
    <Dialog open={shell.panel === 'keys'} onClose={shell.close} title={t('frame.keys.title')}>
      <dl className="key-map">
        {KEYS.map(([id, keys]) => (
          <div key={id}>
            <dt>{t(`frame.keys.${id}`)}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key} className="key">
                  {key === 'ArrowLeft' && <ArrowLeft size={12} className="icon" role="img" aria-label="←" />}
                  {key === 'ArrowRight' && <ArrowRight size={12} className="icon" role="img" aria-label="→" />}
                  {!key.startsWith('Arrow') && key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
