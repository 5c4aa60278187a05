import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { type Bridge, IPC_CHANNELS, type MenuCommand } from '../shared/contract/bridge';

/** All that the page can reach of the machine: three channels of the main process. */
const bridge: Bridge = {
  call: (path, input) => ipcRenderer.invoke(IPC_CHANNELS.call, path, input),
  receiveFile: (name, bytes) => ipcRenderer.invoke(IPC_CHANNELS.file, name, bytes),
  onCommand: (listener) => {
    const forward = (_event: IpcRendererEvent, command: MenuCommand) => listener(command);
    ipcRenderer.on(IPC_CHANNELS.command, forward);
    return () => {
      ipcRenderer.off(IPC_CHANNELS.command, forward);
    };
  },
};

contextBridge.exposeInMainWorld('paceline', bridge);
