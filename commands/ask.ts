import { askIn, type Command, type Given, type Services, type Shown, slash, text } from '../src/command.ts';

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
  run: ({ place, options }, services) => asked(place, options.question ?? '', services),
  complete: ({ text }, bot) => bot.suggest('question', text),
  press: ({ place, press }, services) => asked(place, press.kind === 'ask' ? press.text : '', services),
} satisfies Command;

const asked = async (place: Given['place'], question: string, services: Services): Promise<Shown> => ({
  answer: await askIn(place, question, services),
  question,
});
