import { createMemoryShelf } from '@core/adapters/sandbox';
import { streamPeople } from '@core/adapters/sandbox/generated-people';
import type { InsuredRecord } from '@core/ports/insured-base';
import { describeSandbox } from './sandbox.suite';

const loaded = [...streamPeople({ from: 0, count: 100 })]
  .map(({ record }) => record)
  .filter((record): record is InsuredRecord => record !== null);

describeSandbox('the sandbox in memory', () => Promise.resolve(createMemoryShelf(loaded)));
