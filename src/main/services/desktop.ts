/** What only a desktop can do. Each door implements it or declines honestly. */
export interface Desktop {
  readonly host: 'electron' | 'browser' | 'cli';
  /** Renders a whole HTML document to PDF where the person says; `null`: this door cannot. Answers whether it was saved. */
  readonly savePdf: ((html: string, suggestedName: string) => Promise<boolean>) | null;
  /**
   * Asks for a folder, beginning where `current` is; `null`: this door has no dialog. Answers its path, or `null` where
   * the person thought better of it. The path stays in main: the page only ever sees it.
   */
  readonly chooseFolder: ((current: string | null) => Promise<string | null>) | null;
}
