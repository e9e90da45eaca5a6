import { type Command, slash } from '../src/command.ts';
import { englishNote } from '../src/locales/locales.ts';

export default {
  data: slash({ name: 'help', description: 'What can be asked, with examples' }),
  run: ({ locale }, { bot }) => {
    const answer = bot.help();
    const note = englishNote(locale);
    return {
      answer:
        note !== undefined && answer.kind === 'help'
          ? { ...answer, text: `${note}\n\n${answer.text}` }
          : answer,
    };
  },
} satisfies Command;
