import type { Bot } from '../src/bot.ts';
import { type Command, type Shown, slash, text } from '../src/command.ts';

/** The page buttons carry the search in their custom_id of at most 100 characters. */
const LONGEST_SEARCH = 80;

export default {
  data: slash({
    name: 'find',
    description: 'Search everything in the record; spelling may be off',
    options: [
      text({ name: 'text', description: 'What to look for', required: true, maxLength: LONGEST_SEARCH }),
    ],
  }),
  run: ({ options }, { bot }) => page(bot, options.text ?? '', 0),
  press: ({ press }, { bot }) =>
    press.kind === 'find' ? page(bot, press.text, press.page) : page(bot, '', 0),
} satisfies Command;

function page(bot: Bot, text: string, wanted: number): Shown {
  const { answer, page, pages } = bot.find(text, wanted);
  return { answer, paging: { kind: 'find', text, page, pages } };
}
