import { contract } from '@shared/contract/procedures';
import { ERROR_KEYS } from '@shared/domain/errors';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createCaller } from '../../src/main/rpc/caller';
import type { AppContext } from '../../src/main/services/context';
import { checkStore } from '../../src/main/store/check';
import { openTestContext } from './support/open-test-context';
import { arbitraryOf, type JsonSchema } from './support/schema-arbitrary';

/** Answers that are never put together by chance: they fill a whole firm or wait for a person. */
const SLOW = new Set(['demo.open', 'demo.leave']);

const procedures = Object.entries(contract)
  .flatMap(([feature, group]) =>
    Object.entries(group).map(([name, procedure]) => ({ path: [feature, name], procedure })),
  )
  .filter(({ path }) => !SLOW.has(path.join('.')));

function inputSchemaOf(procedure: (typeof procedures)[number]['procedure']): JsonSchema {
  const schema = procedure['~orpc'].inputSchema;
  if (!(schema instanceof z.ZodType)) throw new TypeError('An input without a schema');
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
}

const failureSchema = z.object({ data: z.object({ key: z.enum(ERROR_KEYS) }) });

/** Calls of one app; each must work or fail in a way that was foreseen, with a key and never with an incident. */
function strictCaller(context: AppContext) {
  const call = createCaller(context, (_id, error) => {
    throw error;
  });
  return async (path: readonly string[], input: unknown) => {
    const answer = await call(path, input);
    if (!answer.ok) expect(failureSchema.safeParse(answer.error).success).toBe(true);
  };
}

/** Each call of these writes whole files to the disk: what is special about them is not their input. */
const WRITES_FILES = ['makeBackup', 'restore', 'previewRestore', 'check'];

function runsOf(path: readonly string[], runs: number): number {
  return WRITES_FILES.includes(path[1] ?? '') ? 30 : runs;
}

test.each(procedures)('$path takes any junk without an incident', async ({ path }) => {
  const call = strictCaller(openTestContext());
  await fc.assert(
    fc.asyncProperty(
      fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
      async (junk) => {
        await call(path, junk);
      },
    ),
    { numRuns: runsOf(path, 1_000) },
  );
});

test.each(procedures)('$path takes any input of the right shape without an incident', async ({ path, procedure }) => {
  const context = openTestContext();
  const call = strictCaller(context);
  await fc.assert(
    fc.asyncProperty(arbitraryOf(inputSchemaOf(procedure)), async (input) => {
      await call(path, input);
    }),
    { numRuns: runsOf(path, 100) },
  );
  expect(checkStore(context.workspace.store).problems).toEqual([]);
});

test('any sequence of calls of the right shape leaves a store in order', async () => {
  const context = openTestContext();
  const call = strictCaller(context);
  const anyCall = fc.oneof(
    ...procedures.map(({ path, procedure }) =>
      arbitraryOf(inputSchemaOf(procedure)).map((input): { path: string[]; input: unknown } => ({ path, input })),
    ),
  );
  await fc.assert(
    fc.asyncProperty(anyCall, async ({ path, input }) => {
      await call(path, input);
    }),
    { numRuns: 1_000 },
  );
  expect(checkStore(context.workspace.store).problems).toEqual([]);
});
