import type { Explanation } from '@shared/contract/views/explain';
import { formatDerivation, formatDerivationTitle } from '@shared/format/format-derivation';
import type { FigureRef } from '@shared/kpi/derivation/figure-ref';
import { ArrowLeft, Copy, X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useRef } from 'react';
import { useExplanation } from '../../api/explain-queries';
import { Button, IconButton } from '../../components/button';
import { copyText } from '../../components/copy-text';
import { ErrorPanel } from '../../components/error-panel';
import { Skeleton } from '../../components/skeleton';
import { showToast } from '../../components/toast';
import { useFigureDoor } from '../../components/use-figure-door';
import { useWords } from '../../i18n/words-provider';
import { useKpiQuery } from '../use-view';
import { ExplainBody } from './explain-body';
import { useVoice } from './use-voice';
import '../../styles/explain.css';

/** «Откуда число»: over the page, below the bar; Esc and Back close it, the focus goes back to the figure. */
export function ExplainDrawer() {
  const t = useWords();
  const { figure, close } = useFigureDoor();
  const opener = useRef<Element | null>(null);
  return (
    <Dialog.Root open={figure !== null} onOpenChange={(open) => !open && close()}>
      <Dialog.Portal>
        <Dialog.Overlay className="scrim" />
        <Dialog.Content
          className="drawer"
          aria-describedby={undefined}
          onOpenAutoFocus={() => {
            opener.current = document.activeElement;
          }}
          onCloseAutoFocus={(event) => {
            // The dialog knows only triggers of its own; a figure anywhere on the page may have opened it.
            event.preventDefault();
            if (opener.current instanceof HTMLElement) opener.current.focus();
          }}
        >
          {figure === null ? (
            <Dialog.Title className="sr-only">{t('explain.open')}</Dialog.Title>
          ) : (
            <Drawn figure={figure} />
          )}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Drawn({ figure }: { readonly figure: FigureRef }) {
  const query = useExplanation(useKpiQuery(), figure);
  return (
    <>
      <DrawerHead explanation={query.data ?? null} />
      {query.data !== undefined ? (
        <ExplainBody key={JSON.stringify(figure)} explanation={query.data} />
      ) : query.isError ? (
        <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <div className="drawer-wait" aria-busy="true">
          <Skeleton width="70%" height={48} />
          <Skeleton width="100%" height={120} />
        </div>
      )}
    </>
  );
}

function DrawerHead({ explanation }: { readonly explanation: Explanation | null }) {
  const t = useWords();
  const voice = useVoice(explanation);
  const { nested, back } = useFigureDoor();
  const copy = () => {
    if (explanation !== null && copyText(formatDerivation(explanation, voice))) showToast(t('explain.copied'));
  };
  return (
    <header className="drawer-head">
      {nested && <IconButton icon={ArrowLeft} label={t('explain.back')} look="quiet" onClick={back} />}
      <div className="drawer-title">
        <p className="small tertiary">{t('explain.open')}</p>
        <Dialog.Title className="overlay-title">
          {explanation === null ? '…' : formatDerivationTitle(explanation, voice)}
        </Dialog.Title>
      </div>
      <Button look="quiet" icon={Copy} onClick={copy} disabled={explanation === null}>
        {t('explain.copy')}
      </Button>
      <Dialog.Close className="button square quiet" aria-label={t('common.close')}>
        <X size={16} className="icon" aria-hidden />
      </Dialog.Close>
    </header>
  );
}
