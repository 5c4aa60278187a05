import type { CustomerHit } from '@shared/contract/views/lists';
import { useState } from 'react';
import { useLastSaleTo, useSimilarCustomers } from '../api/entry-queries';
import { sameName } from './customer-field';

const SHOWN = 4;

/** Which customer the typed name means: the one of exactly this name, else the one chosen among the similar. */
export function useCustomerChoice(name: string) {
  const similar = useSimilarCustomers(name, SHOWN);
  const hits = name === '' ? [] : (similar.data ?? []);
  const exact = hits.find((hit) => sameName(hit.customer.name, name)) ?? null;
  const [moved, setMoved] = useState(0);
  const active = exact ? hits.indexOf(exact) : Math.min(moved, hits.length);
  const customer: CustomerHit | null = hits[active] ?? null;
  const lastSale = useLastSaleTo(customer?.customer.name ?? null).data ?? null;
  return {
    hits,
    /** Position in `hits`; just past its end: a new customer of that name. */
    active,
    move: setMoved,
    customer,
    lastSale: customer ? lastSale : null,
    isExact: exact !== null,
    isAmbiguous: name !== '' && exact === null && hits.length > 0,
  };
}
