import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '@shared/contract/procedures';
import { asAppError, toAppError } from './call-error';
import { transport } from './transport';

/** The contract as functions: `client.kpi.today({ period: '2026-Q4' })`. Expected failures are thrown as `AppError`. */
export const client: ContractRouterClient<Contract> = createORPCClient({
  call: async (path, input) => {
    const answer = await transport.call(path, input ?? {}).catch((error: unknown) => {
      throw asAppError(error);
    });
    if (answer.ok) return answer.output;
    throw toAppError(answer.error);
  },
});

export type Client = typeof client;

/** Hands a file to the app; the answer is the handle that the import procedures take. */
export async function sendFile(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return transport.receiveFile(file.name, bytes);
}
