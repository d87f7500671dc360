import type { ClientRecord } from '../../state/records.ts';

/** An app client as the operations show it. The secret is told whenever it is asked for, as on AWS. */
export const clientView = ({
  id,
  poolId,
  secret,
  createdAt,
  updatedAt,
  settings,
}: ClientRecord): object => ({
  UserPoolId: poolId,
  ClientId: id,
  ...(secret !== undefined && { ClientSecret: secret }),
  CreationDate: createdAt,
  LastModifiedDate: updatedAt,
  ...settings,
});
