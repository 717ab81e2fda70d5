/** A process that journals until it is killed: prints the number of each record once it is on the disk. */
import { fileJournal } from '../../api/journal/file.ts';
import { recordSeal } from '../../api/journal/record.ts';
import { testSecrets } from '../support/database.ts';
import { messageOf } from './journal-messages.ts';

const journal = fileJournal(process.argv[2] ?? '');
const seal = recordSeal(testSecrets);
for (let number = 0; ; number += 1) {
  const message = messageOf(`c${number % 3}`, `m${number}`);
  await journal.append(seal.seal({ message, receivedAt: new Date().toISOString() }));
  process.stdout.write(`${number}\n`);
}
