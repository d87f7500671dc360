import type { DomainNameRecord } from '../../state/records.ts';
import { badRequest } from '../errors.ts';
import { defineOperation } from '../operation.ts';
import { applyPatches, readPatches, type PatchRule } from '../patch.ts';
import { replaceMember } from '../patch-rules.ts';
import { withEndpointType } from '../rest-apis/endpoint-configuration.ts';
import { findDomainName } from './domain-name.ts';

const rules: readonly PatchRule<DomainNameRecord>[] = [
  replaceMember('/certificateName', (certificateName) => ({ certificateName })),
  replaceMember('/certificateArn', (certificateArn) => ({ certificateArn })),
  replaceMember('/regionalCertificateName', (regionalCertificateName) => ({
    regionalCertificateName,
  })),
  replaceMember('/regionalCertificateArn', (regionalCertificateArn) => ({
    regionalCertificateArn,
  })),
  replaceMember('/securityPolicy', (value) => ({ securityPolicy: readSecurityPolicy(value) })),
  replaceMember('/endpointConfiguration/types/{type}', (value, domain) => ({
    endpointConfiguration: withEndpointType(domain.endpointConfiguration ?? {}, value),
  })),
];

/** https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateDomainName.html */
export const updateDomainName = defineOperation({
  name: 'UpdateDomainName',
  method: 'PATCH',
  path: '/domainnames/{domain_name}',
  status: 200,
  handle(call) {
    const patches = readPatches(call);
    const domain = applyPatches(findDomainName(call), patches, rules);
    call.store.put('domainName', domain.domainName, domain);
    return domain;
  },
});

function readSecurityPolicy(value: string): 'TLS_1_0' | 'TLS_1_2' {
  if (value === 'TLS_1_0' || value === 'TLS_1_2') return value;
  throw badRequest('Invalid security policy specified. Valid options are TLS_1_0,TLS_1_2');
}
