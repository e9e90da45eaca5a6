import { type Command, keep, slash, text } from '../src/command.ts';

export default {
  data: slash({
    name: 'allies',
    description: 'Who stood with the attribution: the whole roll, or the position of one',
    options: [
      text({ name: 'ally', description: 'One country or body', completes: true }),
      text({ name: 'incident', description: 'Which operation', completes: true }),
    ],
  }),
  run: async ({ place, options }, services) => ({
    answer: await keep(place, services.bot.allies(options, services.now()), services),
  }),
  complete: ({ option, text }, bot) => bot.suggest(option === 'ally' ? 'party' : 'activity', text),
} satisfies Command;
