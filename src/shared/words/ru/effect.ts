export const effect = {
  title: 'Что изменится',
  weight: 'вес: {{quarter}}',
  workingDays: 'раб. дней: {{quarter}}',
  line: 'линия темпа',
  pace: 'темп',
  ahead: 'вы впереди на',
  behind: 'вы отстаёте на',
  fromLine: 'от линии темпа',
  perDay: 'нужно в день',
  noTarget: 'Цели на этот квартал нет, темп не меняется.',
};
