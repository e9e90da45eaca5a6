import { type Command, keep, slash, text } from '../src/command.ts';

export default {
  data: slash({
    name: 'who',
    description: 'Who attributed what to whom, in whose words, and on what grounds',
    options: [
      text({ name: 'accused', description: 'Who was accused', completes: true }),
      text({ name: 'by', description: 'Who accused them', completes: true }),
      text({ name: 'incident', description: 'Which operation', completes: true }),
    ],
  }),
  run: async ({ place, options }, services) => ({
    answer: await keep(place, services.bot.who(options, services.now()), services),
  }),
  complete: ({ option, text }, bot) =>
    bot.suggest(option === 'accused' ? 'accused' : option === 'by' ? 'party' : 'activity', text),
} satisfies Command;
