/**
 * The package's own types do not compile under this project's flags (they hold enums), so the schemas
 * that are used are declared here, with the shape that the rest of this folder reads.
 */
declare module 'discord-api-spec/zod' {
  import type { ZodMiniType } from 'zod/mini';

  type Shape<T> = ZodMiniType<T, unknown>;
  type MessageBody = import('./message-body.ts').MessageBody;
  type CommandBody = import('./command-body.ts').CommandBody;

  export const MessageCreateRequestSchema: Shape<MessageBody>;
  export const MessageEditRequestPartialSchema: Shape<MessageBody>;
  export const IncomingWebhookRequestPartialSchema: Shape<MessageBody>;
  export const IncomingWebhookUpdateRequestPartialSchema: Shape<MessageBody>;
  export const CreateMessageInteractionCallbackRequestSchema: Shape<{
    type: 4 | 5;
    data?: MessageBody | null;
  }>;
  export const UpdateMessageInteractionCallbackRequestSchema: Shape<{
    type: 6 | 7;
    data?: MessageBody | null;
  }>;
  export const ApplicationCommandAutocompleteCallbackRequestSchema: Shape<{
    type: 8;
    data: { choices?: { name: string; value: string | number }[] | null };
  }>;
  export const ModalInteractionCallbackRequestSchema: Shape<{
    type: 9;
    data: import('./message-body.ts').ModalBody;
  }>;
  export const ApplicationCommandCreateRequestSchema: Shape<CommandBody>;
  export const ApplicationCommandUpdateRequestSchema: Shape<CommandBody>;
  export const ApplicationCommandPatchRequestPartialSchema: Shape<Partial<CommandBody>>;
  export const CreateTextThreadWithMessageRequestSchema: Shape<{ name: string }>;
  export const CreateTextThreadWithoutMessageRequestSchema: Shape<{ name: string; type?: number | null }>;
  export const CreatePrivateChannelRequestSchema: Shape<{ recipient_id?: string | null }>;
}
