import { type Command, keep, slash, text } from '../src/command.ts';

export default {
  data: slash({
    name: 'when',
    description: 'The date of something, in the words of its source, and how it was inferred',
    options: [
      text({ name: 'what', description: 'What happened or was said', required: true, completes: true }),
    ],
  }),
  run: async ({ place, options }, services) => ({
    answer: await keep(place, services.bot.when({ what: options.what ?? '' }, services.now()), services),
  }),
  complete: ({ text }, bot) => bot.suggest('fact', text),
} satisfies Command;
