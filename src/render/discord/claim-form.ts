/** The form of /check without a claim: room for more than a line. */
import { ComponentType, TextInputStyle } from 'discord.js';
import type { FormBody } from './form.ts';

/** What Discord lets a person write into one field. */
const LONGEST = 4000;

/** `option` is the option of the command that the field stands for. */
export const claimForm = (option: string): FormBody => ({
  title: 'Check a claim',
  components: [
    {
      type: ComponentType.Label,
      label: 'The claim, in English',
      description: 'Each sentence is checked by itself; short, plain ones are checked best.',
      component: {
        type: ComponentType.TextInput,
        custom_id: option,
        style: TextInputStyle.Paragraph,
        required: true,
        max_length: LONGEST,
      },
    },
  ],
});
