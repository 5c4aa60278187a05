import { loud } from '../loud.ts';

const unanswered = (name: string) => async (): Promise<never> => {
  throw new Error(`stand-in: dialog.${name} waits for a person; a test must answer it by replacing the function`);
};

/** There is nobody to answer a dialog here: a test replaces the function, as it would in the real Electron. */
export const dialog = loud('dialog', {
  showSaveDialog: unanswered('showSaveDialog'),
  showOpenDialog: unanswered('showOpenDialog'),
  showMessageBox: unanswered('showMessageBox'),
  showErrorBox: (title: string, content: string) => void process.stderr.write(`${title}\n${content}\n`),
});
