import { describe } from 'vitest';
import { gatewayPromises } from '../../../fixtures/functions/gateway-promises.ts';
import { MemoryGateway } from '../../../fixtures/functions/memory-gateway.ts';

describe('in memory', () => {
  gatewayPromises(async () => ({
    gateway: new MemoryGateway({ a: ['x/v1', 'y/v1'], b: ['y/v1'], c: ['z/v1'] }),
    plans: ['a', 'b', 'c'],
  }));
});
