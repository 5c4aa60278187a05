import { Fragment, type ReactNode } from 'react';

interface KpiHeaderProps {
  readonly title: string;
  /** The large figure; `<small>` inside is its unit or target. */
  readonly figure: ReactNode;
  readonly verdict: ReactNode;
  readonly sentence: ReactNode;
  /** Up to three inputs of the figure; the first is the decisive one. */
  readonly inputs: readonly { readonly label: string; readonly value: ReactNode }[];
}

/** Head of a KPI page: figure | verdict and sentence | inputs. */
export function KpiHeader({ title, figure, verdict, sentence, inputs }: KpiHeaderProps) {
  return (
    <header className="kpi-header">
      <div>
        <h1 className="kpi-title">{title}</h1>
        <div className="figure">{figure}</div>
      </div>
      <div>
        <div className="kpi-verdict">{verdict}</div>
        <p className="secondary">{sentence}</p>
      </div>
      <dl className="kpi-inputs">
        {inputs.map((input, index) => (
          <Fragment key={input.label}>
            <dt>{input.label}</dt>
            <dd className={index === 0 ? 'strong' : undefined}>{input.value}</dd>
          </Fragment>
        ))}
      </dl>
    </header>
  );
}
