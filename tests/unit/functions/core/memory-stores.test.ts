import { describe } from 'vitest';
import { memoryStores } from '../../../fixtures/functions/memory-stores.ts';
import { storePromises } from '../../../fixtures/functions/store-promises.ts';

describe('in memory', () => {
  storePromises(async (clock) => memoryStores(clock));
});
