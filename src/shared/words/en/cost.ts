export const cost = {};
