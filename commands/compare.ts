import { type Command, keep, slash, text } from '../src/command.ts';
import { pictured, pictureOption } from '../src/pictured.ts';

export default {
  data: slash({
    name: 'compare',
    description: 'Two parties line by line: stance, accused, confidence, wording; what differs first',
    options: [
      text({ name: 'a', description: 'One country or body', required: true, completes: true }),
      text({ name: 'b', description: 'Another one', required: true, completes: true }),
      text({ name: 'incident', description: 'Which operation', completes: true }),
      pictureOption('whole'),
    ],
  }),
  run: async (given, services) =>
    pictured(
      await keep(given.place, services.bot.compare(given.options, services.now()), services),
      given,
      services,
    ),
  complete: ({ option, text }, bot) => bot.suggest(option === 'incident' ? 'activity' : 'party', text),
} satisfies Command;
