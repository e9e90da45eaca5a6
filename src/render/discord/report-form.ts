/** The form behind "Not right?". */
import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord.js';
import { encode } from '../custom-id.ts';

export const COMMENT = 'comment';
/** What the state keeps of it. */
const LONGEST = 500;

export const reportForm = (answer: string): APIModalInteractionResponseCallbackData => ({
  custom_id: encode({ kind: 'report', answer }) ?? '',
  title: 'Not right?',
  components: [
    {
      type: ComponentType.Label,
      label: 'What is wrong, or what would be right?',
      description:
        'Moderators of this server read it with the question and the answer. You may leave it empty.',
      component: {
        type: ComponentType.TextInput,
        custom_id: COMMENT,
        style: TextInputStyle.Paragraph,
        required: false,
        max_length: LONGEST,
      },
    },
  ],
});
