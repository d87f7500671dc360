import { useEffect, type ComponentType } from 'react';
import type { Json } from '../../model/json.ts';
import { describeParameter } from './parameter-hints.ts';

/** Swagger UI keeps descriptions in Immutable maps; this is all that is needed of one. */
interface ParameterMap {
  get(name: string): unknown;
  set(name: string, value: unknown): ParameterMap;
  delete(name: string): ParameterMap;
  toJS(): Json;
}

interface ParameterRowProps {
  /** The parameter as it is shown. */
  readonly param: ParameterMap;
  /** The parameter as the description has it; Swagger UI finds its value by it. */
  readonly rawParam: ParameterMap;
  readonly pathMethod: readonly string[];
  readonly onChange: (param: ParameterMap, value: null, isXml: boolean) => void;
  readonly specSelectors: {
    readonly parameterWithMetaByIdentity: (
      pathMethod: readonly string[],
      param: ParameterMap,
    ) => ParameterMap | undefined;
  };
}

/**
 * A row of parameters whose field starts empty when the parameter is optional. Swagger UI fills in the example, so that a first
 * call would go out with a made-up cursor and filters; here the example stands above the field.
 */
export function leaveOptionalEmpty(Row: ComponentType<ParameterRowProps>) {
  return function ParameterRow(props: ParameterRowProps) {
    const { param, rawParam, pathMethod, specSelectors, onChange } = props;
    const optional = rawParam.get('required') !== true;
    const known = specSelectors.parameterWithMetaByIdentity(pathMethod, rawParam);
    const untouched = optional && known?.get('value') === undefined;
    useEffect(() => {
      // `null` is Swagger UI's own word for a field that a person has emptied.
      if (untouched) onChange(rawParam, null, false);
    }, [untouched, onChange, rawParam]);
    if (untouched) return null;
    const described = param.set('description', describeParameter(param.toJS()));
    // Swagger UI would choose the first of named examples by itself.
    return <Row {...props} param={optional ? described.delete('examples') : described} />;
  };
}
