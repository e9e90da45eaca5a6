import { type Command, slash, text } from '../src/command.ts';

export default {
  data: slash({
    name: 'source',
    description: 'What the record rests on, how each source was seen, and what cites it',
    options: [text({ name: 'source', description: 'One source; all when left out', completes: true })],
  }),
  run: ({ options }, { bot }) => ({ answer: bot.source(options) }),
  complete: ({ text }, bot) => bot.suggest('source', text),
} satisfies Command;
