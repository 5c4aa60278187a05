export const effect = {
  title: 'What will change',
  weight: 'weight of {{quarter}}',
  workingDays: 'working days in {{quarter}}',
  line: 'pace line',
  pace: 'pace',
  ahead: 'you are ahead by',
  behind: 'you are behind by',
  fromLine: 'from the pace line',
  perDay: 'needed per day',
  noTarget: 'There is no target for this quarter, the pace does not change.',
};
