import { type Command, slash } from '../src/command.ts';

export default {
  data: slash({ name: 'help', description: 'What can be asked, with examples' }),
  run: (_given, { bot }) => ({ answer: bot.help() }),
} satisfies Command;
