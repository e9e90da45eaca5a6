import { type Command, slash, text } from '../src/command.ts';

export default {
  data: slash({
    name: 'allies',
    description: 'Who stood with the attribution: the whole roll, or the position of one',
    options: [
      text({ name: 'ally', description: 'One country or body', completes: true }),
      text({ name: 'incident', description: 'Which operation', completes: true }),
    ],
  }),
  run: ({ options }, { bot }) => ({ answer: bot.allies(options) }),
  complete: ({ option, text }, bot) => bot.suggest(option === 'ally' ? 'party' : 'activity', text),
} satisfies Command;
