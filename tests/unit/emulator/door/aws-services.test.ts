import { expect, test } from 'vitest';
import { addressedService } from '../../../../emulator/door/aws-services.ts';

test.each([
  ['/restapis/a/resources', 'apigateway'],
  ['/apikeys', 'apigateway'],
  ['/tags/arn%3Aaws', 'apigateway'],
  ['/v2/apis', 'apigateway'],
  ['/v2/email/outbound-emails', 'ses'],
  ['/2015-03-31/functions/f/invocations', 'lambda'],
  ['/live/@connections/abc', 'execute-api'],
  ['/us-east-1_Ab3/.well-known/jwks.json', 'cognito-idp'],
  ['/apikeysandmore', undefined],
  ['/', undefined],
])('the path %s is meant for %s', (path, service) => {
  expect(addressedService({ path, headers: {} })).toBe(service);
});

test.each([
  ['DynamoDB_20120810.PutItem', 'dynamodb'],
  ['AWSCognitoIdentityProviderService.SignUp', 'cognito-idp'],
  ['Kinesis_20131202.PutRecord', undefined],
])('the target %s is meant for %s, whatever the path', (target, service) => {
  expect(addressedService({ path: '/restapis', headers: { 'x-amz-target': target } })).toBe(
    service,
  );
});
