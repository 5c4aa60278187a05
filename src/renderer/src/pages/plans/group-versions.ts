import type { TargetVersion } from '@shared/domain/entities';

export type VersionGroup = [TargetVersion, ...TargetVersion[]];

/**
 * Versions that were set on one day for one reason, together: one decision of the person. Latest day first; within a
 * group the firm's revenue leads, as what the decision was about.
 */
export function groupVersions(versions: readonly TargetVersion[]): VersionGroup[] {
  const groups = new Map<string, VersionGroup>();
  for (const version of versions) {
    const key = `${version.validFrom} ${version.reason}`;
    const group = groups.get(key);
    if (!group) groups.set(key, [version]);
    else if (leads(version) && !leads(group[0])) group.unshift(version);
    else group.push(version);
  }
  return [...groups.values()].sort((left, right) => right[0].validFrom.localeCompare(left[0].validFrom));
}

function leads(version: TargetVersion): boolean {
  return version.employeeId === null && version.metric === 'revenue';
}
