import { type Command, slash, text } from '../src/command.ts';
import { claimForm } from '../src/render/discord/claim-form.ts';

export default {
  data: slash({
    name: 'check',
    description: "Whether the record supports a claim, contradicts it, or doesn't hold it",
    options: [text({ name: 'claim', description: 'The claim; without it a field for longer texts opens' })],
  }),
  form: ({ options }) => (options.claim === undefined ? claimForm('claim') : undefined),
  run: async ({ place, options }, { bot, state, now }) => {
    const { answer, turn } = bot.check(options.claim ?? '', { now: now() });
    if (turn) await state.saveTurn(place, turn, now().getTime());
    return { answer };
  },
} satisfies Command;
