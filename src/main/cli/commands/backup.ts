import { resolve } from 'node:path';
import type { LocalClient } from '../../rpc/local-client';
import type { AppContext } from '../../services/context';
import { makeBackupIn, pointBackupsTo } from '../../services/data';
import type { CliOptions } from '../arguments';
import type { Outcome } from '../outcome';
import { backupsText, madeText } from '../text/backups-text';

/** Makes a copy: in the folder of copies, or this once in the one named by `--to`. */
export async function backup(context: AppContext, options: CliOptions): Promise<Outcome> {
  const answer = await makeBackupIn(context, options.to === undefined ? null : resolve(options.to));
  return { answer, text: madeText(answer) };
}

export async function backups(client: LocalClient): Promise<Outcome> {
  const view = await client.data.backups({});
  return { answer: view, text: backupsText(view) };
}

/** Where copies go from now on; `default`: beside the data. */
export function backupFolder(context: AppContext, folder: string): Outcome {
  const answer = pointBackupsTo(context, folder === 'default' ? null : resolve(folder));
  return { answer, text: `Copies go to ${answer.path}` };
}
