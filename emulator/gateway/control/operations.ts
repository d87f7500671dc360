import type { ControlOperation } from './operation.ts';
import { getExport } from './exports/get-export.ts';
import { importRestApi } from './imports/import-rest-api.ts';
import { putRestApi } from './imports/put-rest-api.ts';
import { getAccount } from './account/get-account.ts';
import { updateAccount } from './account/update-account.ts';
import { createAuthorizer } from './authorizers/create-authorizer.ts';
import { deleteAuthorizer } from './authorizers/delete-authorizer.ts';
import { getAuthorizer } from './authorizers/get-authorizer.ts';
import { getAuthorizers } from './authorizers/get-authorizers.ts';
import { updateAuthorizer } from './authorizers/update-authorizer.ts';
import { createBasePathMapping } from './base-path-mappings/create-base-path-mapping.ts';
import { deleteBasePathMapping } from './base-path-mappings/delete-base-path-mapping.ts';
import { getBasePathMapping } from './base-path-mappings/get-base-path-mapping.ts';
import { getBasePathMappings } from './base-path-mappings/get-base-path-mappings.ts';
import { updateBasePathMapping } from './base-path-mappings/update-base-path-mapping.ts';
import { createDeployment } from './deployments/create-deployment.ts';
import { deleteDeployment } from './deployments/delete-deployment.ts';
import { getDeployment } from './deployments/get-deployment.ts';
import { getDeployments } from './deployments/get-deployments.ts';
import { updateDeployment } from './deployments/update-deployment.ts';
import { createDomainName } from './domain-names/create-domain-name.ts';
import { deleteDomainName } from './domain-names/delete-domain-name.ts';
import { getDomainName } from './domain-names/get-domain-name.ts';
import { getDomainNames } from './domain-names/get-domain-names.ts';
import { updateDomainName } from './domain-names/update-domain-name.ts';
import { deleteGatewayResponse } from './gateway-responses/delete-gateway-response.ts';
import { getGatewayResponse } from './gateway-responses/get-gateway-response.ts';
import { getGatewayResponses } from './gateway-responses/get-gateway-responses.ts';
import { putGatewayResponse } from './gateway-responses/put-gateway-response.ts';
import { updateGatewayResponse } from './gateway-responses/update-gateway-response.ts';
import { deleteIntegrationResponse } from './integration-responses/delete-integration-response.ts';
import { getIntegrationResponse } from './integration-responses/get-integration-response.ts';
import { putIntegrationResponse } from './integration-responses/put-integration-response.ts';
import { updateIntegrationResponse } from './integration-responses/update-integration-response.ts';
import { deleteIntegration } from './integrations/delete-integration.ts';
import { getIntegration } from './integrations/get-integration.ts';
import { putIntegration } from './integrations/put-integration.ts';
import { updateIntegration } from './integrations/update-integration.ts';
import { deleteMethodResponse } from './method-responses/delete-method-response.ts';
import { getMethodResponse } from './method-responses/get-method-response.ts';
import { putMethodResponse } from './method-responses/put-method-response.ts';
import { updateMethodResponse } from './method-responses/update-method-response.ts';
import { deleteMethod } from './methods/delete-method.ts';
import { getMethod } from './methods/get-method.ts';
import { putMethod } from './methods/put-method.ts';
import { updateMethod } from './methods/update-method.ts';
import { createModel } from './models/create-model.ts';
import { deleteModel } from './models/delete-model.ts';
import { getModel } from './models/get-model.ts';
import { getModels } from './models/get-models.ts';
import { updateModel } from './models/update-model.ts';
import { createRequestValidator } from './request-validators/create-request-validator.ts';
import { deleteRequestValidator } from './request-validators/delete-request-validator.ts';
import { getRequestValidator } from './request-validators/get-request-validator.ts';
import { getRequestValidators } from './request-validators/get-request-validators.ts';
import { updateRequestValidator } from './request-validators/update-request-validator.ts';
import { createResource } from './resources/create-resource.ts';
import { deleteResource } from './resources/delete-resource.ts';
import { getResource } from './resources/get-resource.ts';
import { getResources } from './resources/get-resources.ts';
import { updateResource } from './resources/update-resource.ts';
import { createRestApi } from './rest-apis/create-rest-api.ts';
import { deleteRestApi } from './rest-apis/delete-rest-api.ts';
import { getRestApi } from './rest-apis/get-rest-api.ts';
import { getRestApis } from './rest-apis/get-rest-apis.ts';
import { updateRestApi } from './rest-apis/update-rest-api.ts';
import { createStage } from './stages/create-stage.ts';
import { deleteStage } from './stages/delete-stage.ts';
import { getStage } from './stages/get-stage.ts';
import { getStages } from './stages/get-stages.ts';
import { updateStage } from './stages/update-stage.ts';
import { getTags } from './tags/get-tags.ts';
import { tagResource } from './tags/tag-resource.ts';
import { untagResource } from './tags/untag-resource.ts';
import { createApiKey } from './api-keys/create-api-key.ts';
import { deleteApiKey } from './api-keys/delete-api-key.ts';
import { getApiKey } from './api-keys/get-api-key.ts';
import { getApiKeys } from './api-keys/get-api-keys.ts';
import { importApiKeys } from './api-keys/import-api-keys.ts';
import { updateApiKey } from './api-keys/update-api-key.ts';
import { createUsagePlan } from './usage-plans/create-usage-plan.ts';
import { createUsagePlanKey } from './usage-plans/create-usage-plan-key.ts';
import { deleteUsagePlan } from './usage-plans/delete-usage-plan.ts';
import { deleteUsagePlanKey } from './usage-plans/delete-usage-plan-key.ts';
import { getUsage } from './usage-plans/get-usage.ts';
import { getUsagePlan } from './usage-plans/get-usage-plan.ts';
import { getUsagePlanKey } from './usage-plans/get-usage-plan-key.ts';
import { getUsagePlanKeys } from './usage-plans/get-usage-plan-keys.ts';
import { getUsagePlans } from './usage-plans/get-usage-plans.ts';
import { updateUsage } from './usage-plans/update-usage.ts';
import { updateUsagePlan } from './usage-plans/update-usage-plan.ts';

/** Every operation of the control plane; what is not here is answered as AWS answers an unknown one. */
export const operations: readonly ControlOperation[] = [
  createRestApi,
  importRestApi,
  putRestApi,
  deleteRestApi,
  getRestApi,
  getRestApis,
  updateRestApi,
  createResource,
  deleteResource,
  getResource,
  getResources,
  updateResource,
  deleteMethod,
  getMethod,
  putMethod,
  updateMethod,
  deleteMethodResponse,
  getMethodResponse,
  putMethodResponse,
  updateMethodResponse,
  deleteIntegration,
  getIntegration,
  putIntegration,
  updateIntegration,
  deleteIntegrationResponse,
  getIntegrationResponse,
  putIntegrationResponse,
  updateIntegrationResponse,
  createModel,
  deleteModel,
  getModel,
  getModels,
  updateModel,
  createRequestValidator,
  deleteRequestValidator,
  getRequestValidator,
  getRequestValidators,
  updateRequestValidator,
  createAuthorizer,
  deleteAuthorizer,
  getAuthorizer,
  getAuthorizers,
  updateAuthorizer,
  deleteGatewayResponse,
  getGatewayResponse,
  getGatewayResponses,
  putGatewayResponse,
  updateGatewayResponse,
  createDeployment,
  deleteDeployment,
  getDeployment,
  getDeployments,
  updateDeployment,
  createStage,
  deleteStage,
  getStage,
  getStages,
  updateStage,
  getExport,
  createDomainName,
  deleteDomainName,
  getDomainName,
  getDomainNames,
  updateDomainName,
  createBasePathMapping,
  deleteBasePathMapping,
  getBasePathMapping,
  getBasePathMappings,
  updateBasePathMapping,
  getTags,
  tagResource,
  untagResource,
  getAccount,
  updateAccount,
  createApiKey,
  deleteApiKey,
  getApiKey,
  getApiKeys,
  importApiKeys,
  updateApiKey,
  createUsagePlan,
  createUsagePlanKey,
  deleteUsagePlan,
  deleteUsagePlanKey,
  getUsage,
  getUsagePlan,
  getUsagePlanKey,
  getUsagePlanKeys,
  getUsagePlans,
  updateUsage,
  updateUsagePlan,
];
