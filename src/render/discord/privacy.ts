/** What is kept about a person, with what they can do about it. */
import { type APIButtonComponentWithCustomId, ButtonStyle, ComponentType } from 'discord.js';
import { encode, type PrivacyAct } from '../custom-id.ts';
import { type PlainMessage, textAlone } from './plain-message.ts';

/** `markdown` is the program's own. */
export const privacyMessage = (markdown: string, ...acts: readonly PrivacyAct[]): PlainMessage =>
  textAlone(
    markdown,
    acts.length === 0 ? [] : [{ type: ComponentType.ActionRow, components: acts.map(button) }],
  );

const { Primary, Secondary, Danger } = ButtonStyle;
const BUTTONS: Readonly<
  Record<PrivacyAct, Readonly<{ label: string; style: typeof Primary | typeof Secondary | typeof Danger }>>
> = {
  export: { label: 'As a file', style: Primary },
  erase: { label: 'Erase …', style: Danger },
  confirm: { label: 'Erase it all', style: Danger },
  show: { label: 'Keep it', style: Secondary },
};

const button = (act: PrivacyAct): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  ...BUTTONS[act],
  custom_id: encode({ kind: 'privacy', act }) ?? '',
});
