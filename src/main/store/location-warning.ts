import { readFileSync } from 'node:fs';
import { resolve, sep } from 'node:path';

export type LocationWarning = 'cloud-folder' | 'network-folder';

/** Folder names under which the common services keep what they synchronise. */
const CLOUD_FOLDER =
  /^(?:(?:dropbox|onedrive|google ?drive|my drive|yandex\.?disk|яндекс\.?диск|icloud ?drive|облако mail\.ru|nextcloud|owncloud|pcloud ?drive)(?: .*)?|com~apple~clouddocs|cloudstorage|megasync)$/iu;

const NETWORK_FILE_SYSTEMS = new Set([
  'nfs',
  'nfs4',
  'cifs',
  'smb3',
  'smbfs',
  'fuse.sshfs',
  'davfs',
  'fuse.davfs2',
  'afs',
  'ncpfs',
]);

/**
 * Whether the data lie where a live SQLite file is in danger: a service that copies files while they change, or a
 * share whose locks cannot be trusted. `null`: neither is known.
 */
export function locationWarning(folder: string, platform: NodeJS.Platform = process.platform): LocationWarning | null {
  const parts = resolve(folder).split(/[\\/]/);
  if (parts.some((part) => CLOUD_FOLDER.test(part.trim()))) return 'cloud-folder';
  return isOnNetwork(folder, platform) ? 'network-folder' : null;
}

function isOnNetwork(folder: string, platform: NodeJS.Platform): boolean {
  if (platform === 'win32') return /^[\\/]{2}[^?.]/.test(folder);
  if (platform !== 'linux') return false;
  return NETWORK_FILE_SYSTEMS.has(fileSystemOf(resolve(folder), readMounts()));
}

/** `/proc/mounts`: device, mount point, type; the longest mount point that holds the folder wins. */
export function fileSystemOf(folder: string, mounts: string): string {
  const holding = mounts
    .split('\n')
    .map((line) => line.split(' '))
    .map(([, point = '', type = '']) => ({ point: point.replaceAll('\\040', ' '), type }))
    .filter(({ point }) => point === '/' || folder === point || folder.startsWith(point + sep))
    .filter(({ point }) => point !== '')
    .sort((left, right) => right.point.length - left.point.length);
  return holding[0]?.type ?? '';
}

function readMounts(): string {
  try {
    return readFileSync('/proc/mounts', 'utf8');
  } catch {
    return '';
  }
}
