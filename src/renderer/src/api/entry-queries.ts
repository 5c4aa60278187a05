import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { client } from './client';

/** The latest sale to a customer of exactly this name, to begin the next one from; `null` where there was none. */
export function useLastSaleTo(customerName: string | null) {
  return useQuery({
    queryKey: ['sales.lastTo', customerName],
    queryFn: async () => {
      const { rows } = await client.sales.list({ text: customerName ?? '', limit: 5 });
      return rows.find((row) => row.customerName === customerName && row.sale.kind === 'sale') ?? null;
    },
    enabled: customerName !== null && customerName !== '',
  });
}

/** Customers whose names are like the text, while it is being typed; the last answer stays until the next one is there. */
export function useSimilarCustomers(text: string, limit: number) {
  return useQuery({
    queryKey: ['customers.search', { text, limit }],
    queryFn: () => client.customers.search({ text, limit }),
    placeholderData: keepPreviousData,
    enabled: text !== '',
  });
}
