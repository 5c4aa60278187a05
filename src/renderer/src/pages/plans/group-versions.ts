import type { TargetVersion } from '@shared/domain/entities';

/** Versions that were set on one day for one reason, together: one decision of the person. Newest first, as they come. */
export function groupVersions(versions: readonly TargetVersion[]): [TargetVersion, ...TargetVersion[]][] {
  const groups = new Map<string, [TargetVersion, ...TargetVersion[]]>();
  for (const version of versions) {
    const key = `${version.validFrom} ${version.reason}`;
    const group = groups.get(key);
    if (group) group.push(version);
    else groups.set(key, [version]);
  }
  return [...groups.values()];
}
