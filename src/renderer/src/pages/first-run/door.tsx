import type { ReactNode } from 'react';

export interface DoorProps {
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

interface DoorFrameProps extends DoorProps {
  readonly number: 1 | 2 | 3;
  readonly title: string;
  readonly text: string;
  /** What stands behind the door, as a picture or as the real fields. */
  readonly picture: ReactNode;
  /** The button that opens it. */
  readonly children: ReactNode;
}

/** One of the three doors: picture, title with its key, sentence, button. */
export function Door({ isChosen, onChoose, number, title, text, picture, children }: DoorFrameProps) {
  return (
    <section className={isChosen ? 'door chosen' : 'door'} onFocus={onChoose} aria-label={title}>
      <div className="door-picture">{picture}</div>
      <h2>
        {title}
        <kbd className="key" aria-hidden>
          {number}
        </kbd>
      </h2>
      <p className="secondary">{text}</p>
      <div className="door-go">{children}</div>
    </section>
  );
}
