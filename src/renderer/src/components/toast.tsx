import { Check, TriangleAlert, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Toaster, toast } from 'sonner';
import type { StepSentence as Sentence } from '../i18n/step-words';
import { StepSentence } from './step-sentence';
import '../styles/toast.css';

const UNDO_MS = 8_000;

interface UndoToast {
  readonly text: Sentence;
  readonly undoLabel: string;
  readonly onUndo: () => void;
}

interface ActionToast {
  readonly text: ReactNode;
  readonly label: string;
  readonly onAction: () => void;
  /** The key that does the same. */
  readonly keyHint?: string;
}

/** The last step, said in one line, with the way back: stays 8 s, longer while it has the focus. */
export function showUndoToast({ text, undoLabel, onUndo }: UndoToast): void {
  showActionToast({ text: <StepSentence sentence={text} />, label: undoLabel, onAction: onUndo, keyHint: 'Ctrl Z' });
}

/** What happened, with one thing to do about it. */
export function showActionToast({ text, label, onAction, keyHint }: ActionToast): void {
  toast.custom(
    (id) => (
      <div className="toast">
        <Check size={16} className="icon" aria-hidden />
        <span>{text}</span>
        <button
          type="button"
          className="toast-undo"
          onClick={() => {
            toast.dismiss(id);
            onAction();
          }}
        >
          <Undo2 size={14} className="icon" aria-hidden />
          {label}
          {keyHint !== undefined && <kbd>{keyHint}</kbd>}
        </button>
      </div>
    ),
    { id: 'last-step', duration: UNDO_MS },
  );
}

/** A plain line about what happened. */
export function showToast(text: string): void {
  showLine(text);
}

/** What was done to a step, and which step it was. */
export function showStepToast(verb: string, step: Sentence): void {
  showLine(
    <>
      {verb} <StepSentence sentence={step} />
    </>,
  );
}

function showLine(line: ReactNode): void {
  toast.custom(
    () => (
      <div className="toast">
        <Check size={16} className="icon" aria-hidden />
        <span>{line}</span>
      </div>
    ),
    { id: 'last-step', duration: UNDO_MS },
  );
}

/** What did not work, and what is safe. */
export function showErrorToast(title: string, text: string): void {
  toast.custom(
    () => (
      <div className="toast">
        <TriangleAlert size={16} className="icon" aria-hidden />
        <span>
          <b className="strong">{title}</b> {text}
        </span>
      </div>
    ),
    { id: 'last-error', duration: UNDO_MS },
  );
}

/** Where the toasts appear; mounted once by the app. */
export function ToastHost({ label }: { readonly label: string }) {
  return <Toaster position="bottom-center" visibleToasts={2} containerAriaLabel={label} hotkey={[]} />;
}
