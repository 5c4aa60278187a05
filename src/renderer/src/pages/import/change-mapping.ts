import { DEAL_FIELDS, type DealField, type DealMapping } from '@shared/contract/views/importing';

/** Puts a field on a column; whatever else that column or that field was tied to is untied. */
export function withColumn(mapping: DealMapping, position: number, field: DealField | null): DealMapping {
  const columns = { ...mapping.columns };
  for (const known of DEAL_FIELDS) if (columns[known] === position) columns[known] = null;
  if (field !== null) columns[field] = position;
  return { ...mapping, columns };
}

export function withStage(mapping: DealMapping, stage: string, meaning: 'won' | 'lost' | 'open'): DealMapping {
  return { ...mapping, stages: { ...mapping.stages, [stage]: meaning } };
}
