import { LEAD_DIMENSIONS, type LeadDimension } from '@shared/contract/views/leads';
import type { Words } from '@shared/words';

/** By what a table is broken down, as the choices of a segment. */
export function dimensionOptions(t: Words): { readonly value: LeadDimension; readonly label: string }[] {
  return LEAD_DIMENSIONS.map((value) => ({ value, label: t(`leads.breakdown.name.${value}`) }));
}

/** The name of a row; where nothing was entered, that is said. */
export function rowName(name: string | null, dimension: LeadDimension, t: Words): string {
  return name ?? t(`leads.breakdown.notGiven.${dimension}`);
}

/** `Все каналы`. */
export function allName(dimension: LeadDimension, t: Words): string {
  return t(`leads.breakdown.all.${dimension}`);
}
