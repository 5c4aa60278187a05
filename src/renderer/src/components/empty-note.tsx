import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

interface EmptyNoteProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly text: string;
  /** The one thing to do about it. */
  readonly action?: ReactNode;
}

/** A row that says what is missing, what it unlocks, and offers the way there. */
export function EmptyNote({ icon: Icon, title, text, action }: EmptyNoteProps) {
  return (
    <div className="empty-note">
      <Icon size={16} className="icon" aria-hidden />
      <div>
        <h3>{title}</h3>
        <p>{text}</p>
      </div>
      {action}
    </div>
  );
}
