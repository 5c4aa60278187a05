import { X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/words-provider';
import '../styles/overlays.css';

interface DrawerProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
}

/** A sheet over the right side of the page, 576 wide. Esc closes it and gives the focus back. */
export function Drawer({ open, onClose, title, children }: DrawerProps) {
  const t = useWords();
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="scrim" />
        <Dialog.Content className="drawer" aria-describedby={undefined}>
          <header className="drawer-head">
            <Dialog.Title className="overlay-title">{title}</Dialog.Title>
            <Dialog.Close className="button square quiet" aria-label={t('common.close')}>
              <X size={16} className="icon" aria-hidden />
            </Dialog.Close>
          </header>
          <div className="drawer-body">{children}</div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
