import type { Command } from 'commander';

interface ChatOptions {
  tenant?: string;
  user?: string;
}

/** `thea chat`: talk in the terminal. */
export function register(program: Command): void {
  program
    .command('chat')
    .description(
      'talk in the terminal, or pipe lines in and read the answers (needs a running `thea start`, or servers named in the environment)',
    )
    .option('--tenant <tenant>', 'id or exact name of the company (default: the oldest, which is the demo company)')
    .option('--user <user>', 'id or exact name of who speaks (default: the first person of the company)')
    .action(async (options: ChatOptions) => {
      const { chat } = await import('../chat-session.ts');
      await chat(options);
    });
}
