import type { ConversionView } from '@shared/contract/views/conversion';
import { Link } from '@tanstack/react-router';
import { Inbox } from 'lucide-react';
import { useCallback } from 'react';
import { useShell } from '../../app/shell';
import type { ChartLook } from '../../charts/axis-look';
import { buildEvidenceOption } from '../../charts/build-evidence-option';
import { Chart } from '../../charts/chart';
import { percentPlain } from '../../charts/conversion-chart';
import { Button } from '../../components/button';
import { Doors } from '../../components/doors';
import { EmptyNote } from '../../components/empty-note';
import { Missing } from '../../components/figure';
import { Note } from '../../components/note';
import { PanelRow } from '../../components/panel-row';
import { SectionHead } from '../../components/section-head';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { ConversionHeader } from './conversion-header';
import { illustrateRateEvidence } from './evidence';
import { MonthsPanel } from './months-panel';

/** No leads in the period: why there is no rate, how many would tell something, and the ways to get them in. */
export function EmptyConversion({ view }: { readonly view: ConversionView }) {
  const hasHistory = view.months.some((month) => month.leads > 0);
  return (
    <>
      <ConversionHeader view={view} />
      <PanelRow
        chart
        left={hasHistory ? <MonthsPanel view={view} /> : <EvidencePanel benchmark={view.benchmark} />}
        right={<ProvablePanel view={view} />}
      />
      <PanelRow left={<StartPanel view={view} />} right={<EmptyPath view={view} />} />
    </>
  );
}

function EvidencePanel({ benchmark }: { readonly benchmark: number }) {
  const t = useWords();
  const f = useFormat();
  const build = useCallback(
    (look: ChartLook) => buildEvidenceOption(illustrateRateEvidence(benchmark, look), look),
    [benchmark],
  );
  const description = illustrateRateEvidence(benchmark, { t, f })
    .examples.map(({ name, range }) => `${name}: ${range}`)
    .join('; ');
  return (
    <>
      <SectionHead
        title={t('conversion.empty.howMany')}
        aside={t('conversion.empty.howManyCaption', { share: f.count(Number((benchmark * 100).toPrecision(8))) })}
      />
      <Chart className="months-chart" label={t('conversion.empty.howMany')} description={description} build={build} />
    </>
  );
}

function ProvablePanel({ view }: { readonly view: ConversionView }) {
  const t = useWords();
  const f = useFormat();
  const benchmark = percentPlain(view.benchmark, { f });
  const limit = (key: 'from' | 'upTo', leads: number | null) =>
    leads === null ? <Missing /> : t(`conversion.empty.${key}`, { leads: f.number(leads) });
  return (
    <>
      <SectionHead
        title={t('conversion.empty.provable')}
        end={<span className="aside">{t('conversion.empty.provableCaption', { benchmark })}</span>}
      />
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('conversion.empty.customers')}</th>
            <th scope="col" className="right">
              {t('conversion.empty.below', { benchmark })}
            </th>
            <th scope="col" className="right">
              {t('conversion.empty.above', { benchmark })}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.provable.map((row) => (
            <tr key={row.customers}>
              <th scope="row">{f.number(row.customers)}</th>
              <td className="right">{limit('from', row.below)}</td>
              <td className="right">{limit('upTo', row.above)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="caption tertiary below-table">{t('conversion.empty.between')}</p>
    </>
  );
}

function StartPanel({ view }: { readonly view: ConversionView }) {
  const t = useWords();
  const f = useFormat();
  const shell = useShell();
  return (
    <Doors>
      <EmptyNote
        icon={Inbox}
        title={t('conversion.empty.byName')}
        text={t('conversion.empty.byNameText', { days: f.number(view.horizonDays) })}
        action={
          <Button look="primary" keyHint="L" onClick={() => shell.openEntry('lead')}>
            {t('conversion.empty.newLead')}
          </Button>
        }
      />
    </Doors>
  );
}

const PREVIEW_WIDTHS = { lead: 100, assessed: 81, qualified: 44, customer: 3 } as const;

/** Dashed places of the bars to come. */
function EmptyPath({ view }: { readonly view: ConversionView }) {
  const t = useWords();
  const f = useFormat();
  const benchmark = percentPlain(view.benchmark, { f });
  return (
    <>
      <SectionHead
        title={t('conversion.funnel.title')}
        end={<span className="aside">{t('conversion.funnel.emptyCaption')}</span>}
      />
      <ul className="path-preview small">
        {(['lead', 'assessed', 'qualified', 'customer'] as const).map((stage) => (
          <li key={stage} className={stage}>
            <span>{t(`conversion.funnel.stage.${stage}`)}</span>
            <i className="path-slot" aria-hidden style={{ width: `${PREVIEW_WIDTHS[stage]}%` }} />
            <Missing />
          </li>
        ))}
      </ul>
      <p className="caption tertiary preview-note">{t('conversion.funnel.preview')}</p>
      <SectionHead title={t('conversion.change.title')} />
      <p className="small secondary">{t('conversion.change.noneEmpty')}</p>
      <hr className="panel-line" />
      <Note>
        {t('conversion.empty.bound', { benchmark })}{' '}
        <Link to="/settings" className="link">
          {t('conversion.empty.change')}
        </Link>
      </Note>
    </>
  );
}
