import { type Command, keep, slash, text } from '../src/command.ts';

export default {
  data: slash({
    name: 'party',
    description: 'What one country, body or group holds, what it never said, what else it attributed',
    options: [
      text({
        name: 'name',
        description: 'A country, a body, a person or a group',
        required: true,
        completes: true,
      }),
      text({ name: 'incident', description: 'Which operation', completes: true }),
    ],
  }),
  run: async ({ place, options }, services) => ({
    answer: await keep(place, services.bot.party(options, services.now()), services),
  }),
  complete: ({ option, text }, bot) => bot.suggest(option === 'name' ? 'party' : 'activity', text),
} satisfies Command;
