import { QueryClient } from '@tanstack/react-query';

/** The data live beside the window: nothing is stale until this window writes, and no failed call is repeated blindly. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
queryClient.setDefaultOptions({
  queries: { ...queryClient.getDefaultOptions().queries, networkMode: 'always' },
});
