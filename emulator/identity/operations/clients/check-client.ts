import { invalidParameter } from '../../errors.ts';
import { tokenValidity, type ClientSettings } from '../../state/client-settings.ts';

const minute = 60;
const day = 86_400;

/**
 * Holds the settings of a client against AWS's rules that concern several of them.
 * @throws InvalidParameterException
 */
export function checkClient(settings: ClientSettings): void {
  const { access, id, refresh } = tokenValidity(settings);
  const outside = (validity: number) => validity < 5 * minute || validity > day;
  if (outside(access) || outside(id) || refresh < 60 * minute || refresh > 3650 * day)
    throw invalidParameter('Invalid range for token validity.');
  if (refresh < access || refresh < id)
    throw invalidParameter('Access and id tokens must not outlive the refresh token.');
  const isNew = (flow: string) => flow.startsWith('ALLOW_');
  const flows = settings.ExplicitAuthFlows;
  if (flows.some(isNew) && !flows.every(isNew))
    throw invalidParameter(
      'Values that start with ALLOW_ cannot be used with values that do not in ExplicitAuthFlows.',
    );
}
