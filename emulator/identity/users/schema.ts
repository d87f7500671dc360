/** OpenID Connect's standard claims (Core 1.0 section 5.1), which every pool has. */
export const standardAttributes: ReadonlySet<string> = new Set([
  ...['sub', 'name', 'given_name', 'family_name', 'middle_name', 'nickname', 'preferred_username'],
  ...['profile', 'picture', 'website', 'email', 'gender', 'birthdate', 'zoneinfo', 'locale'],
  ...['phone_number', 'address', 'updated_at'],
]);

export interface SchemaEntry {
  readonly Name: string;
  readonly AttributeDataType?: string | undefined;
  readonly Mutable?: boolean | undefined;
  readonly Required?: boolean | undefined;
}

export const isMutable = (entry: SchemaEntry | undefined) => entry?.Mutable !== false;

/**
 * Puts the names of a request in the form they are kept in: `custom:` before each that is not a standard one.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SchemaAttributeType.html
 */
export const withPrefixes = <E extends SchemaEntry>(entries: readonly E[]): E[] =>
  entries.map((entry) =>
    standardAttributes.has(entry.Name) || entry.Name.startsWith('custom:')
      ? entry
      : { ...entry, Name: `custom:${entry.Name}` },
  );

/** The whole schema as DescribeUserPool shows it: the standard attributes, then the pool's own words over them. */
export function describedSchema(entries: readonly SchemaEntry[] = []): SchemaEntry[] {
  const own = new Map(entries.map((entry) => [entry.Name, entry]));
  const standard = [...standardAttributes].map((Name) => ({
    Name,
    AttributeDataType: 'String',
    DeveloperOnlyAttribute: false,
    Mutable: Name !== 'sub',
    Required: Name === 'sub',
    ...own.get(Name),
  }));
  const flags = ['email_verified', 'phone_number_verified'].map((Name) => ({
    Name,
    AttributeDataType: 'Boolean',
    DeveloperOnlyAttribute: false,
    Mutable: true,
    Required: false,
  }));
  const custom = entries.filter(({ Name }) => !standardAttributes.has(Name));
  return [...standard, ...flags, ...custom];
}
