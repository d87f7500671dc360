import { create, type StoredTable } from 'dynalite/db/index.js';

/**
 * Ends what a killed process left half done. dynalite stores a table as CREATING, UPDATING or DELETING and settles it by a timer,
 * which dies with the process: such a table would be refused for ever, and could not even be deleted.
 * @param folder of a LevelDB store
 * @throws when another process has it open
 */
export async function settleTables(folder: string): Promise<void> {
  const { db } = create({ path: folder });
  await db.open();
  try {
    for (const [key, table] of await db.iterator(keysBelow('table~')).all()) {
      if (table.TableStatus === 'DELETING') await finishDeletion(db, key);
      else if (!isSettled(table)) await db.put(key, settled(table));
    }
  } finally {
    await db.close();
  }
}

type Store = ReturnType<typeof create>['db'];

/** Keys are `{kind}~{name}`, and a table's name has no `~` (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html). */
const keysBelow = (prefix: string) => ({ gte: prefix, lt: `${prefix}\uffff` });

const isSettled = ({ TableStatus, GlobalSecondaryIndexes = [] }: StoredTable) =>
  [TableStatus, ...GlobalSecondaryIndexes.map(({ IndexStatus }) => IndexStatus)].every(
    (status) => status === 'ACTIVE',
  );

const settled = (table: StoredTable): StoredTable => ({
  ...table,
  TableStatus: 'ACTIVE',
  ...(table.GlobalSecondaryIndexes && {
    GlobalSecondaryIndexes: table.GlobalSecondaryIndexes.map((index) => ({
      ...index,
      IndexStatus: 'ACTIVE',
    })),
  }),
});

/** Rows first: a table is deleted once nothing of it is left. */
async function finishDeletion(db: Store, key: string): Promise<void> {
  const name = key.slice('table~'.length);
  for (const kind of ['item-', 'tag-', 'index-local~', 'index-global~'])
    await db.clear(keysBelow(`${kind}${name}~`));
  await db.del(key);
}
