/** What only a desktop can do. Each door implements it or declines honestly. */
export interface Desktop {
  readonly host: 'electron' | 'browser' | 'cli';
  /** Renders a whole HTML document to PDF where the person says; `null`: this door cannot. Answers whether it was saved. */
  readonly savePdf: ((html: string, suggestedName: string) => Promise<boolean>) | null;
}
