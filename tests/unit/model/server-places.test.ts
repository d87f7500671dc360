import { describe, expect, it } from 'vitest';
import { serverPlaces } from '../../../src/model/server-places.ts';

describe('serverPlaces', () => {
  it('reads region and stage off an address of API Gateway', () => {
    const url = 'https://abc.execute-api.eu-central-1.amazonaws.com/test';
    expect(serverPlaces([{ url }])).toEqual([{ url, region: 'eu-central-1', stage: 'test' }]);
  });

  it('gives every region of a variable an address', () => {
    const server = {
      url: 'https://{region}.api.example/{basePath}',
      variables: {
        region: { default: 'eu-west-1', enum: ['eu-west-1', 'us-east-1'] },
        basePath: { default: 'v1' },
      },
    };
    expect(serverPlaces([server])).toEqual([
      { url: 'https://eu-west-1.api.example/v1', region: 'eu-west-1' },
      { url: 'https://us-east-1.api.example/v1', region: 'us-east-1' },
    ]);
  });

  it('believes the description before the address', () => {
    const url = 'https://abc.execute-api.eu-west-1.amazonaws.com/prod';
    expect(serverPlaces([{ url, stage: 'live', description: 'Live' }])).toEqual([
      { url, stage: 'live', description: 'Live', region: 'eu-west-1' },
    ]);
  });

  it('leaves a variable without a value as it is written', () => {
    expect(serverPlaces([{ url: 'https://{tenant}.example' }])).toEqual([
      { url: 'https://{tenant}.example' },
    ]);
  });
});
