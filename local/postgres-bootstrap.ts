/** The first things inside a new cluster: the owner's login and the database. */
import { Client } from 'pg';

export const superuser = 'postgres';
export type Passwords = Record<typeof superuser | 'thea_owner', string>;

const url = (user: keyof Passwords, passwords: Passwords, port: number, database: string) =>
  `postgres://${user}:${passwords[user]}@127.0.0.1:${port}/${database}`;

/** Makes what is missing, and shows by the way that this really is our server. */
export async function prepare(port: number, passwords: Passwords): Promise<{ ownerUrl: string; adminUrl: string }> {
  const adminUrl = url(superuser, passwords, port, 'postgres');
  const client = new Client({ connectionString: adminUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ owner: boolean; database: boolean }>(
      `select exists (select 1 from pg_roles where rolname = 'thea_owner') as owner,
              exists (select 1 from pg_database where datname = 'thea') as database`,
    );
    if (rows[0]?.owner !== true) {
      const password = client.escapeLiteral(passwords.thea_owner);
      await client.query(`create role thea_owner login createrole nosuperuser password ${password}`);
    }
    if (rows[0]?.database !== true) await client.query('create database thea owner thea_owner');
  } finally {
    await client.end();
  }
  return { ownerUrl: url('thea_owner', passwords, port, 'thea'), adminUrl };
}
