import type { LucideIcon } from 'lucide-react';
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `primary`: one per area. */
  readonly look?: 'default' | 'primary' | 'quiet';
  readonly size?: 'normal' | 'large';
  readonly icon?: LucideIcon;
  /** The key that does the same, shown inside. */
  readonly keyHint?: string;
  readonly children?: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({
  look = 'default',
  size = 'normal',
  icon: Icon,
  keyHint,
  children,
  className,
  ...rest
}: ButtonProps) {
  const classes = ['button', look === 'default' ? '' : look, size === 'large' ? 'large' : '', className ?? ''];
  return (
    <button type="button" className={classes.filter(Boolean).join(' ')} {...rest}>
      {Icon && <Icon size={14} className="icon" aria-hidden />}
      {children}
      {keyHint !== undefined && <kbd aria-hidden>{keyHint}</kbd>}
    </button>
  );
}

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  readonly icon: LucideIcon;
  /** What it does: its accessible name and the hint on hover. */
  readonly label: string;
  readonly look?: 'default' | 'quiet';
  readonly ref?: Ref<HTMLButtonElement>;
}

export function IconButton({ icon: Icon, label, look = 'default', className, ...rest }: IconButtonProps) {
  const classes = ['button square', look === 'quiet' ? 'quiet' : '', className ?? ''].filter(Boolean).join(' ');
  return (
    <button type="button" className={classes} aria-label={label} title={label} {...rest}>
      <Icon size={16} className="icon" aria-hidden />
    </button>
  );
}
