import { type Command, onMessage } from '../src/command.ts';

/** Someone's message is asked on its own: it belongs to no conversation of whoever uses the command. */
export default {
  data: onMessage('Answer this'),
  run: async ({ place, message }, { bot, state, now }) => {
    const { answer, turn } = bot.ask(message ?? '', { now: now() });
    if (turn) await state.saveTurn(place, turn, now().getTime());
    return { answer, question: message ?? '' };
  },
} satisfies Command;
