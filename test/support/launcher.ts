/** Starts PostgreSQL on the given data, says where it is, and stays: something to be killed. */
import { startPostgres } from '../../local/postgres.ts';

const server = await startPostgres({ dataDir: process.argv[2] ?? '' });
process.on('SIGTERM', () => void server.stop().then(() => process.exit(0)));
process.stdout.write(`${JSON.stringify({ ownerUrl: server.ownerUrl, pid: server.pid })}\n`);
setInterval(() => undefined, 1_000);
