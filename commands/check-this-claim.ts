import { type Command, onMessage } from '../src/command.ts';

export default {
  data: onMessage('Check this claim'),
  run: async ({ place, message }, { bot, state, now }) => {
    const { answer, turn } = bot.check(message ?? '', { now: now() });
    if (turn) await state.saveTurn(place, turn, now().getTime());
    return { answer };
  },
} satisfies Command;
