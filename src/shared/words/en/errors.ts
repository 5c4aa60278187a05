import type { ErrorKey } from '@shared/domain/errors';

/** What happened, what is safe, what to do. The title names the event, the text says the rest. */
interface ErrorWords {
  readonly title: string;
  readonly text: string;
}

export const errors = {
  'invalid-input': {
    title: 'The record was not accepted',
    text: 'One of its fields has a value that is not allowed. Nothing was saved or changed. Check the marked fields and save again.',
  },
  'invalid-date': {
    title: 'There is no such date',
    text: 'The record was not saved, what you typed is still in the form. Write the date as 2026-11-12, 12.11 or in a word: yesterday, fri.',
  },
  'invalid-amount': {
    title: 'The amount cannot be read',
    text: 'The record was not saved, what you typed is still in the form. These forms work: 12,500.50, 12.5k or =1200*3.',
  },
  'invalid-period': {
    title: 'There is no such period',
    text: 'Your data was not touched. A period is written 2026, 2026-Q4, 2026-11, 2026-W47, 2026-11-23 or 2026-06-01..2026-08-31.',
  },
  'credit-shares-not-100': {
    title: 'The shares of the sale do not add up to 100%',
    text: 'The sale was not saved. Correct the shares of the people: together they must make exactly 100%.',
  },
  'return-exceeds-sale': {
    title: 'The return is larger than the sale',
    text: 'The record was not saved. Together with earlier returns it exceeds the amount of the sale. Check the amount returned.',
  },
  'employment-overlap': {
    title: 'Periods of employment overlap',
    text: 'The person was not saved. Two periods of employment cover the same days. Correct their first and last days.',
  },
  'day-not-come': {
    title: 'That day has not come yet',
    text: 'The numbers were not saved. Totals are entered for today and earlier days; an absence may be marked ahead.',
  },
  'day-parts-exceed-whole': {
    title: '{{name}}: a part exceeds its whole',
    text: 'Nothing was saved. Channels cannot hold more than the day, fit leads more than leads, new customers more than sales. Correct the larger number first.',
  },
  'leave-overlap': {
    title: 'The person is already away on these days',
    text: 'The absence was not saved: it overlaps another one, {{from}} – {{to}}. Correct the dates or change that one.',
  },
  'leave-outside-employment': {
    title: 'The person does not work here on these days',
    text: 'The absence was not saved. {{name}}: the period of employment is on the card, correct it or the dates of the absence.',
  },
  'name-taken': {
    title: 'This name is taken',
    text: 'The record was not saved. Two records with one name cannot be told apart. Choose the existing one or give this one another name.',
  },
  'kpi-not-computable': {
    title: 'This KPI cannot be computed so',
    text: 'The formula was not saved: its units do not match, or something in it cannot be narrowed so. Change the formula and save again.',
  },
  'record-in-use': {
    title: 'Other records need this one',
    text: 'Leads, sales, expenses or plans refer to it, so it was kept. Move or delete those first.',
  },
  'stage-in-use': {
    title: 'Leads stand at “{{name}}”',
    text: 'Open leads there: {{count}}. The stage stayed where it is. Choose the stage they move to and remove it again.',
  },
  'lead-closed': {
    title: 'One of the chosen leads is closed',
    text: 'Only open leads move through the stages: “{{name}}” is closed already. No lead was changed. Unselect the closed ones or open them again.',
  },
  'series-too-long': {
    title: 'Too many repetitions',
    text: 'Nothing was recorded. One expense repeats {{count}} times at most. Check the year in “Repeat until”.',
  },
  'record-not-found': {
    title: 'The record is gone',
    text: 'It was deleted or undone. Everything else is safe. Undoing the last action, Ctrl+Z, can bring it back.',
  },
  'records-not-found': {
    title: 'Nothing was changed: {{count}} of {{total}} records are gone',
    text: 'They were deleted or undone while the list was open. The others are safe: select them again.',
  },
  'sales-have-returns': {
    title: 'Nothing was deleted: {{count}} of {{total}} selected sales have returns',
    text: 'Select those returns too, or leave such sales out.',
  },
  'leads-have-sales': {
    title: 'Nothing was deleted: {{count}} of {{total}} selected leads have sales',
    text: 'Delete those sales first, or leave such leads out.',
  },
  'report-still-running': {
    title: 'The week is still running',
    text: 'A report is closed when its week is over: until then its figures change every day. Your data was not touched.',
  },
  'report-unreadable': {
    title: 'The closed report cannot be read',
    text: 'Another version of Paceline made it. The report itself is safe: open it with that version or a newer one.',
  },
  'nothing-to-undo': {
    title: 'There is nothing to undo',
    text: 'Nothing has been done with this data yet, or all of it is undone already. Your data was not touched.',
  },
  'nothing-to-redo': {
    title: 'There is nothing to redo',
    text: 'Nothing was undone, or something new was done since. Your data was not touched.',
  },
  'undo-conflict': {
    title: 'This could not be undone',
    text: 'The records of that action have been changed since. Nothing was changed now. Undo the later changes first.',
  },
  'import-empty-file': {
    title: 'The file is empty',
    text: 'It has no rows of data. Your data was not touched. Export the file again or choose another one.',
  },
  'import-not-a-table': {
    title: 'There is no table in the file',
    text: 'No header row and columns were found. Your data was not touched. A CSV file with commas or semicolons between its columns is needed.',
  },
  'import-binary-file': {
    title: 'This is not a text table',
    text: 'It looks like a picture, an archive or an Excel workbook. Your data was not touched. Save the table as CSV (UTF-8) and choose that file.',
  },
  'import-encoding-unknown': {
    title: 'The encoding of the file is not known',
    text: 'Its letters would be read wrongly, so the import did not start. Your data was not touched. Save the file as CSV UTF-8.',
  },
  'import-broken-quotes': {
    title: 'A quote in the file is never closed',
    text: 'From there on all rows would run into one, so the import did not start. Your data was not touched. Export the file again or correct the quotes.',
  },
  'import-too-large': {
    title: 'The file is too large',
    text: 'Files up to {{limitMb}} MB are accepted. Your data was not touched. Split the export, for example by year.',
  },
  'import-too-many-columns': {
    title: 'There are too many columns',
    text: 'This usually means that the separator is a different one. Your data was not touched. Check the file or keep only the columns you need.',
  },
  'import-no-mapping': {
    title: 'The columns are not chosen',
    text: 'It is not clear where the file has the date, the amount and the stage of a deal. Nothing was imported. Choose the columns and try again.',
  },
  'import-unanswered-question': {
    title: 'A question is still open',
    text: 'Some rows cannot be imported without your decision, so none was. Answer the question and try again.',
  },
  'import-cancelled': {
    title: 'The import was stopped',
    text: 'You stopped it and no row was saved. Your data is as it was before.',
  },
  'import-unknown-file': {
    title: 'Please choose the file again',
    text: 'The app no longer holds it, for example after a restart. Your data was not touched. Choose the file once more.',
  },
  'store-locked': {
    title: 'This data is open already',
    text: 'Another Paceline window works with it, perhaps one in the browser. Nothing was opened or changed here. Close the other one and start again.',
  },
  'store-newer': {
    title: 'The data comes from a newer Paceline',
    text: 'This version would not understand all of it, so it did not open it and changed nothing. Update Paceline and start again.',
  },
  'store-foreign': {
    title: 'This is not Paceline data',
    text: 'The folder holds a file of another program under the same name. It was not changed. Move it elsewhere or name another data folder.',
  },
  'store-damaged': {
    title: 'The data file is damaged',
    text: 'To do no further harm Paceline did not open it and changed nothing. Restore a good copy here or with the command restore latest: the damaged file is not deleted.',
  },
  'store-empty-file': {
    title: 'The data file is empty',
    text: 'It used to hold records and is now zero bytes long, as happens after a disk failure. Nothing was changed. Restore a good copy here or with the command restore latest.',
  },
  'store-read-only': {
    title: 'The data folder cannot be written to',
    text: 'The disk or the folder is read-only. Nothing was changed. Allow writing to the folder or name another one.',
  },
  'store-disk-full': {
    title: 'The disk is full',
    text: 'The last action was not saved, everything before it is safe and readable. Free some space and try again.',
  },
  'store-write-failed': {
    title: 'Writing to the disk failed',
    text: 'The system refused the write: a quota is used up, the file reached the limit of the disk, or the disk is failing. The last action was not saved, everything before it is safe and readable. Check the disk and try again.',
  },
  'store-missing': {
    title: 'The data file was not found',
    text: 'It used to be here and is gone: it may have been moved, or its disk is not connected. No new file was made in its place. Put the file back or connect the disk.',
  },
  'store-migration-failed': {
    title: 'The data file could not be upgraded',
    text: 'The data is in its earlier form, with a copy from before the upgrade beside it. Free some disk space and start again, or install the earlier Paceline.',
  },
  'store-busy': {
    title: 'The data is busy',
    text: 'Another program holds the file, for example a virus scanner or a sync tool. The last action was not saved, everything before it is safe. Try again in a minute.',
  },
  'store-not-here': {
    title: 'There is no Paceline data here',
    text: 'There never was any in this folder, and none was made. Check how the path of the folder is written.',
  },
  'backup-folder-missing': {
    title: 'There is nowhere to put the copy',
    text: 'The folder for copies is gone or cannot be written to; perhaps its disk is not connected. Your data is safe and you can go on working. Connect the disk or choose another folder.',
  },
  'backup-disk-full': {
    title: 'No space for the copy',
    text: 'The disk with the copies is full; earlier copies are safe. Your data is safe and you can go on working. Free some space or choose a folder on another disk.',
  },
  'backup-needed': {
    title: 'The copy before this step could not be made',
    text: 'Nothing was changed. An import can be undone without a copy too; if you can do without one, confirm it.',
  },
  'copy-damaged': {
    title: 'The copy is damaged',
    text: 'It does not open or does not match its checksum. Your data and the copy itself are unchanged. Choose another copy.',
  },
  'copy-foreign': {
    title: 'This is not a copy made by Paceline',
    text: 'The file was made by another program. Your data and the file itself are unchanged. Choose another file.',
  },
  'copy-newer': {
    title: 'The copy is from a newer Paceline',
    text: 'This version would not understand all of it, so it leaves it alone. Your data and the copy are unchanged. Update Paceline and try again.',
  },
  'copy-not-found': {
    title: 'That copy is no longer there',
    text: 'It was moved or deleted, or its disk is not connected. Your data is unchanged. Refresh the list of copies.',
  },
  'store-interrupted': {
    title: 'The action was interrupted',
    text: 'The part of the app that keeps the data stopped and was started again. What was saved is safe, but this action may not have been written: look at the last record and repeat it if it is not there.',
  },
  'store-stopped': {
    title: 'The data store has stopped',
    text: 'What was saved is safe, but nothing can be read or written until a restart. Close Paceline and open it again. Details are in the error log.',
  },
  'store-behind': {
    title: 'The latest changes are missing here',
    text: 'The data file is older than it was at the last save: it was replaced by a copy, or a part of it was lost. What is here is whole. See whether one of the copies is newer.',
  },
  'store-sums-stray': {
    title: 'Kept sums differ from the records',
    text: 'A figure may be wrong on the screen. The records themselves are whole: the sums can be made anew from them.',
  },
  'not-in-demo': {
    title: 'The demo has no copies',
    text: 'The data of the demo is made up and is never copied. Your own data is safe. Leave the demo to work with its copies.',
  },
  'desktop-only': {
    title: 'Only the desktop window can do this',
    text: 'The browser and the command line do not have this action. Your data was not touched. In a browser the page can be printed or saved as PDF with Ctrl+P.',
  },
  'unknown-command': {
    title: 'There is no such command',
    text: 'Nothing was done. The command help lists all of them.',
  },
  unexpected: {
    title: 'Something went wrong in the app itself',
    text: 'The action was not carried out, saved data is safe. Try again; if that does not help, restart Paceline. Details are in the error log under {{incident}}.',
  },
} as const satisfies Readonly<Record<ErrorKey, ErrorWords>>;
