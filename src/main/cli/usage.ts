export const USAGE = `paceline — the command line over the same data as the window (docs/cli.md)

  import FILE --as deals [--map MAP.json] [--missing-date skip|DATE] [--unreadable skip] [--changed skip] [--dry-run] [--without-backup]
  undo | redo
  target set --metric revenue|sales|leads|customers --scope company|employee:NAME --period 2017-Q2 --value 3000000 [--reason TEXT]
  kpi --period 2017-Q2 [--today 2017-05-15] [--known-on 2017-05-15]
  explain FIGURE --period 2017-Q2 [--today 2017-05-15] [--known-on 2017-05-15]
  report week --date 2017-05-15 --out FILE.html [--locale ru|en]
  demo [--leave] [--locale ru|en]
  check
  sum-anew
  digest
  backup [--to DIR] | backup folder DIR|default | backups
  restore FILE|latest

Every command takes --data DIR (the folder with the data; else PACELINE_DATA, else the app's own) and --json.
Periods: 2017, 2017-Q2, 2017-05, 2017-W20, 2017-05-15, 2017-06-01..2018-06-30.
`;
