import { type Command, slash, text } from '../src/command.ts';

export default {
  data: slash({
    name: 'when',
    description: 'The date of something, in the words of its source, and how it was inferred',
    options: [
      text({ name: 'what', description: 'What happened or was said', required: true, completes: true }),
    ],
  }),
  run: ({ options }, { bot }) => ({ answer: bot.when({ what: options.what ?? '' }) }),
  complete: ({ text }, bot) => bot.suggest('fact', text),
} satisfies Command;
