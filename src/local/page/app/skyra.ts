import './skyra-config.ts';
import { DiscordAuthorInfo } from '@skyra/discord-components-core/discord-author-info.js';
import { DiscordCommand } from '@skyra/discord-components-core/discord-command.js';
import { DiscordEmbed } from '@skyra/discord-components-core/discord-embed.js';
import { DiscordEmbedField } from '@skyra/discord-components-core/discord-embed-field.js';
import '@skyra/discord-components-core/discord-embed-description.js';
import '@skyra/discord-components-core/discord-embed-fields.js';
import { DiscordEmbedFooter } from '@skyra/discord-components-core/discord-embed-footer.js';
import { DiscordFileAttachment } from '@skyra/discord-components-core/discord-file-attachment.js';
import { DiscordMessage } from '@skyra/discord-components-core/discord-message.js';
import { DiscordReply } from '@skyra/discord-components-core/discord-reply.js';
import { DiscordVerifiedAuthorTag } from '@skyra/discord-components-core/discord-verified-author-tag.js';

type Styled = { elementStyles: (CSSStyleSheet | { readonly cssText: string })[] };

/** Skyra's colours are Discord's of 2021 and fixed; ours come from the page's variables, light and dark. */
function restyle(element: Styled, css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  element.elementStyles.push(sheet);
}

export function restyleSkyra(): void {
  restyle(
    DiscordMessage,
    `:host { margin: 0; padding: 0 var(--gutter, 48px) 0 16px; color: var(--text); font-family: inherit; font-size: 16px }
    :host(:hover), :host([ephemeral]), :host([ephemeral]:hover), :host([highlight]), :host([highlight]:hover) { background: none }
    :host([message-body-only]) { padding-top: 0 !important; padding-bottom: 0 !important }
    :host::before, .discord-message-ephemeral { display: none !important }
    .discord-author-avatar { margin-top: 2px }
    .discord-message-inner-center { align-items: flex-start }
    .discord-message-content { min-width: 0; padding-top: 0; line-height: 1.375rem }
    .discord-message-timestamp, .discord-message-edited { color: var(--muted) !important; margin-left: 4px; white-space: nowrap }
    .discord-message-timestamp { font-weight: 500; line-height: 1.375rem }
    .discord-message-body-only-indent { width: 56px; min-width: 56px; margin: 0; font-size: 11px; line-height: 1.375rem; box-sizing: border-box; padding-right: 16px; text-align: right }
    .discord-message-body-only-indent::before { margin-left: -8px }
    .discord-message-markup { white-space: break-spaces }`,
  );
  restyle(
    DiscordAuthorInfo,
    `:host .discord-author-username { color: var(--strong); font-weight: 600 } :host { margin-right: 0 }`,
  );
  restyle(
    DiscordVerifiedAuthorTag,
    `:host { text-transform: uppercase; font-weight: 600; font-size: 12px; border-radius: 4px; height: 16px; padding: 0 4px; letter-spacing: .02em }`,
  );
  const reply = `:host { margin-left: 56px; color: var(--soft); font-family: inherit; line-height: 18px; min-width: 0; white-space: nowrap }
    :host(:hover) { background: none }
    :host::before { border-color: var(--spine) !important; }
    .discord-replied-message-username, :host([light-theme]) .discord-replied-message-username { color: var(--strong); opacity: .8 }
    .discord-replied-message-content { overflow: hidden; text-overflow: ellipsis }
    :host .discord-replied-message-content:hover { color: var(--strong) }`;
  restyle(DiscordReply, reply);
  restyle(
    DiscordCommand,
    `${reply} :host .discord-slash-command-name, :host .discord-slash-command-name:hover { color: var(--mention-text) !important; background: var(--mention) }
    .discord-context-command-name { color: var(--mention-text) !important; opacity: 1 }
    :host > span { white-space: pre }`,
  );
  restyle(
    DiscordEmbed,
    `:host { color: var(--text); margin: 4px 0 }
    :host .discord-left-border { background-color: var(--spine) }
    :host .discord-embed-wrapper { background: var(--embed); border-color: var(--embed-edge); max-width: 520px }
    :host .discord-embed-title, :host .discord-embed-author, :host .discord-embed-author a { color: var(--strong) }
    :host .discord-embed-title a { color: var(--link) }
    :host .discord-embed-image { max-width: min(400px, 100%) }`,
  );
  restyle(
    DiscordEmbedField,
    `:host { color: var(--text) } :host .discord-field-title { color: var(--strong) }`,
  );
  restyle(
    DiscordEmbedFooter,
    `:host { color: var(--text) } :host .discord-footer-separator { color: var(--muted) }`,
  );
  restyle(
    DiscordFileAttachment,
    `.discord-file-attachment-non-visual-media-item-container { width: min(432px, 100%); margin-top: 4px }
    .discord-file-attachment-non-visual-media-item { width: 100% }
    .discord-file-attachment-mosaic-style, .discord-file-attachment-light-theme.discord-file-attachment-mosaic-style { background: var(--embed); border-color: var(--line); width: 100% }
    .discord-file-attachment-metadata { color: var(--muted) }
    .discord-button-download-attachment { display: block; top: 18px; right: 12px; background: none }
    .discord-link-download-attachment { color: var(--soft) }`,
  );
}
