import { type Command, forModerators, oneOf } from '../src/command.ts';
import { casePage } from '../src/moderation/cases.ts';
import { discordText } from '../src/render/discord/message.ts';
import { CASES_ON_PAGE, plainReview, reviewMessage } from '../src/render/discord/review.ts';

const VIEWS = {
  waiting: 'Waiting for a decision',
  accepted: 'Accepted',
  dismissed: 'Dismissed',
  proposed: 'Proposed for the record',
} as const;
const isView = (text: string): text is keyof typeof VIEWS => Object.hasOwn(VIEWS, text);

/** What its buttons do is in src/discord/review.ts. */
export default {
  data: forModerators({
    name: 'review',
    description: 'Questions that the record could not answer, and answers called not right',
    options: [
      oneOf({
        name: 'show',
        description: 'Which of them; those that wait, when left out',
        optional: true,
        choices: Object.entries(VIEWS).map(([value, name]) => ({ name, value })),
      }),
    ],
  }),
  onlyToAsker: true,
  run: async ({ server, options }, { state, now }) => {
    if (!server)
      return {
        told: discordText('Cases belong to a server: use /review there, once the bot was added to it.'),
      };
    const { show = '' } = options;
    const view = isView(show) ? show : 'waiting';
    const reader = { server: server.id, now: now().getTime(), state };
    const page = await casePage(reader, { view, page: 0, size: CASES_ON_PAGE });
    const { plain } = await state.settings(server.id);
    return { told: (plain ? plainReview : reviewMessage)({ ...page, keptDays: state.keptDays }) };
  },
} satisfies Command;
