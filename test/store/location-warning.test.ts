import { expect, test } from 'vitest';
import { fileSystemOf, locationWarning } from '../../src/main/store/location-warning';

test.each([
  '/home/anna/Dropbox/Paceline',
  '/home/anna/Dropbox (Личный)/Paceline',
  '/home/anna/OneDrive - Ромашка/sales',
  '/Users/anna/Library/Mobile Documents/com~apple~CloudDocs/x',
  '/Users/anna/Library/CloudStorage/x',
  '/home/anna/Yandex.Disk/x',
  '/home/anna/ЯндексДиск/x',
  '/home/anna/Яндекс.Диск/x',
  '/home/anna/Google Drive/x',
  '/home/anna/iCloud Drive/x',
])('%s is a folder that something copies', (folder) => {
  expect(locationWarning(folder, 'darwin')).toBe('cloud-folder');
});

test.each(['/home/anna/.config/Paceline', '/home/anna/onedriver', '/home/anna/dropboxes/x', '/srv/mega-sales'])(
  '%s is a plain folder',
  (folder) => {
    expect(locationWarning(folder, 'darwin')).toBeNull();
  },
);

test('a share of another machine is seen by its mount', () => {
  const mounts = ['/dev/sda1 / ext4 rw 0 0', 'srv:/sales /mnt/team\\040share nfs4 rw 0 0'].join('\n');
  expect(fileSystemOf('/mnt/team share/paceline', mounts)).toBe('nfs4');
  expect(fileSystemOf('/mnt/team', mounts)).toBe('ext4');
});

test('a share of another machine is seen by its name on Windows', () => {
  expect(locationWarning('//server/sales', 'win32')).toBe('network-folder');
});
