import { type Command, keep, oneOf, slash, text } from '../src/command.ts';
import { pictured, pictureOption } from '../src/pictured.ts';

const STANCES = {
  attributes: 'attributed it',
  joins: 'named as joining the attribution',
  endorses: 'supported the attribution',
  condemns: 'condemned it',
  acknowledges: 'acknowledged what others said',
  denies: 'denied it',
  disputes: 'disputed it',
};

export default {
  data: slash({
    name: 'rollcall',
    description: 'Who holds what about an operation: each party, its stance, its own words',
    options: [
      text({ name: 'incident', description: 'Which operation', completes: true }),
      oneOf({
        name: 'stance',
        description: 'Only those who took this stance',
        optional: true,
        choices: Object.entries(STANCES).map(([value, name]) => ({ name, value })),
      }),
      pictureOption('sure'),
    ],
  }),
  run: async (given, services) =>
    pictured(
      await keep(given.place, services.bot.rollcall(given.options, services.now()), services),
      given,
      services,
    ),
  complete: ({ text }, bot) => bot.suggest('activity', text),
} satisfies Command;
