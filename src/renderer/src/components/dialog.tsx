import { X } from 'lucide-react';
import { Dialog as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/words-provider';
import '../styles/overlays.css';

interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** Whether the title is only for those who do not see the dialog. */
  readonly hideTitle?: boolean;
  readonly width?: number;
  readonly children: ReactNode;
}

/** A panel over the page, below the period bar. What is asked first has the focus. Esc closes it and gives the focus back. */
export function Dialog({ open, onClose, title, hideTitle, width = 720, children }: DialogProps) {
  const t = useWords();
  return (
    <Primitive.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Primitive.Portal>
        <Primitive.Overlay className="scrim" />
        <Primitive.Content
          className="dialog"
          style={{ width }}
          aria-describedby={undefined}
          onOpenAutoFocus={focusFirstField}
        >
          {hideTitle ? (
            <Primitive.Title className="sr-only">{title}</Primitive.Title>
          ) : (
            <header className="dialog-head">
              <Primitive.Title className="overlay-title">{title}</Primitive.Title>
              <Primitive.Close className="button square quiet" aria-label={t('common.close')}>
                <X size={16} className="icon" aria-hidden />
              </Primitive.Close>
            </header>
          )}
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

/** Whoever opens a dialog came to answer it, not to close it: the cross in its head waits behind its fields or answers. */
function focusFirstField(event: Event): void {
  if (!(event.currentTarget instanceof HTMLElement)) return;
  const field =
    event.currentTarget.querySelector('input, textarea, [role=combobox]') ??
    event.currentTarget.querySelector('.dialog-head ~ * button:not(:disabled)');
  if (!(field instanceof HTMLElement)) return;
  event.preventDefault();
  field.focus();
}
