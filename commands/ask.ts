import { askIn, type Command, slash, text } from '../src/command.ts';

export default {
  data: slash({
    name: 'ask',
    description: 'Ask who attributed which cyber operation to whom, when, why, and who stood with them',
    options: [
      text({
        name: 'question',
        description: 'Your question, in your own words',
        required: true,
        completes: true,
      }),
    ],
  }),
  run: async ({ place, options }, services) => ({
    answer: await askIn(place, options.question ?? '', services),
  }),
  complete: ({ text }, bot) => bot.suggest('question', text),
  press: async ({ place, press }, services) => ({
    answer: await askIn(place, press.kind === 'ask' ? press.text : '', services),
  }),
} satisfies Command;
