import type { SchemaType } from '../../model/schema-type.ts';

/**
 * A type in the signs that code knows, `Stop[]`, `string | null`: what alternatives without a name are told apart by. In no
 * language of people, since comparisons are kept and the portal's language may change.
 */
export function typeName(type: SchemaType): string {
  switch (type.kind) {
    case 'any':
    case 'never':
      return type.kind;
    case 'constant':
      return 'const';
    case 'named':
      return type.name;
    case 'array':
      return `${type.items.kind === 'several' ? `(${typeName(type.items)})` : typeName(type.items)}[]`;
    case 'plain':
      return type.format === undefined ? type.name : `${type.name}:${type.format}`;
    case 'file':
      return [type.mediaType, type.encoding].filter(Boolean).join(';');
    case 'several':
      return type.types.map(typeName).join(' | ');
    case 'oneOf':
    case 'anyOf':
      return `${type.kind} ${type.count}`;
  }
}
