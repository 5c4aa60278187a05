import type { BackupsView, RestoreReceipt } from '@shared/contract/views/backups';
import { formatMoment } from '@shared/format/format-date';
import { formatNumber } from '@shared/format/format-number';
import type { MadeBackup } from '../../services/data';
import { alignColumns, block, joinLines, NONE } from './lines';

export function madeText({ fileName, folder, records, savedBeside }: MadeBackup): string {
  const kept = records === null ? '' : `, ${formatNumber(records, 'en')} records`;
  return joinLines([
    `Copied and tried: ${fileName}${kept}`,
    `It lies in ${folder}`,
    ...(savedBeside ? ['The chosen folder cannot be used, so it lies beside the data.'] : []),
  ]);
}

/** Newest first; the proof says whether the file still is as it was made. */
export function backupsText({ rows, folder, failure }: BackupsView): string {
  if (rows.length === 0) return joinLines(['There are no copies yet. Make one with: backup']);
  const lines = rows.map((row) => [
    formatMoment(row.atEpochMs, 'en'),
    row.reason,
    row.fileName,
    row.proof,
    row.records === null ? NONE : formatNumber(row.records, 'en'),
  ]);
  return joinLines([
    `Copies go to ${folder.path}${folder.isReachable ? '' : ', which is not there now'}`,
    ...(failure ? [`The last copy could not be made as wished: ${failure.key}`] : []),
    ...block('Copies', alignColumns([['made', 'why', 'file', 'proof', 'records'], ...lines], 4)),
  ]);
}

export function restoredText({ atEpochMs, safetyId, quarantined }: RestoreReceipt): string {
  return joinLines([
    `The data is now as it was copied on ${formatMoment(atEpochMs, 'en')}.`,
    ...(safetyId === null ? [] : ['What was there before is a copy itself now: backups lists it as before-restore.']),
    ...(quarantined === null ? [] : [`The file that could not be opened was put aside: quarantine/${quarantined}`]),
  ]);
}
