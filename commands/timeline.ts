import { type Command, keep, slash, text } from '../src/command.ts';
import { pictured, pictureOption } from '../src/pictured.ts';

export default {
  data: slash({
    name: 'timeline',
    description: 'What happened when, and when it was said',
    options: [
      text({ name: 'incident', description: 'Which operation', completes: true }),
      text({ name: 'from', description: 'A day, month or year, such as "March 2021"' }),
      text({ name: 'to', description: 'A day, month or year, such as "July 2021"' }),
      pictureOption('whole'),
    ],
  }),
  run: async (given, services) =>
    pictured(
      await keep(given.place, services.bot.timeline(given.options, services.now()), services),
      given,
      services,
    ),
  complete: ({ text }, bot) => bot.suggest('activity', text),
} satisfies Command;
