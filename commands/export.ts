import { type Command, oneOf, type Shown, slash } from '../src/command.ts';
import { FORMATS, type Format, formatNamed, formats } from '../src/export/format.ts';
import { FILE_BYTES } from '../src/render/limits.ts';

export default {
  data: slash({
    name: 'export',
    description: 'The whole record as a file, for other programs or for reading',
    options: [
      oneOf({
        name: 'format',
        description: 'What kind of file',
        choices: formats.map((value) => ({
          name: `${FORMATS[value].title}: ${FORMATS[value].purpose}`,
          value,
        })),
      }),
    ],
  }),
  run: async ({ options }, { bot, exports }) => {
    const format = formatNamed(options.format ?? '');
    if (format === undefined) return said(`There is no such format; choose one of ${formats.join(', ')}.`);
    const { name, text, counts } = await exports(format);
    const title = `${bot.about.title}, version ${bot.about.version}, as ${FORMATS[format].title}`;
    if (Buffer.byteLength(text) > FILE_BYTES) return said(tooLong(title, format));
    return { ...said(`${title}: ${counted(counts)}.`), file: { name, text } };
  },
} satisfies Command;

/** "1,234 objects": the whole, not its parts. */
const counted = (counts: Readonly<Record<string, number>>): string => {
  const [[what, count] = ['', 0]] = Object.entries(counts);
  return `${count.toLocaleString('en-GB')} ${what}`;
};

const tooLong = (title: string, format: Format): string =>
  `${title}, is longer than Discord takes from a bot; ask whoever runs this bot for npm run export -- --format ${format}.`;

const said = (lead: string): Shown => ({
  answer: {
    kind: 'answered',
    tone: 'plain',
    lead,
    context: [],
    blocks: [],
    related: [],
    facts: [],
    citations: [],
    reading: { line: '', rule: 'export', unused: [], confidence: 1 },
  },
});
