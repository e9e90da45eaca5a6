import { type Command, toAskerAlone } from '../src/command.ts';
import { keptMessage } from '../src/privacy/kept-message.ts';

/** What its buttons do is in src/discord/privacy.ts. */
export default {
  data: toAskerAlone({
    name: 'privacy',
    description: 'What is kept about you: see it, have it as a file, erase it',
  }),
  onlyToAsker: true,
  run: async ({ place }, services) => ({ told: await keptMessage(place.user, services) }),
} satisfies Command;
