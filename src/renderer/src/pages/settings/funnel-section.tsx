import { ReasonList } from './reason-list';
import { StageList } from './stage-list';

/** The firm's funnel: the stages that leads pass, and why they are lost. */
export function FunnelSection() {
  return (
    <div className="settings-fields wide">
      <StageList />
      <ReasonList />
    </div>
  );
}
