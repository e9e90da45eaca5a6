/** The way of a message body through Discord's checks: the published schema first, then the further rules. */
import type { ZodMiniType } from 'zod/mini';
import type { Upload } from '../body.ts';
import type { Path } from '../errors.ts';
import type { MessageBody } from '../message-body.ts';
import type { PageMessage } from '../page-api.ts';
import { judgeMessage } from '../rules/message.ts';
import { published } from '../rules/published.ts';
import { type Reply, refuse, refuseForm } from './route.ts';

export type Accepted<T> = Readonly<{ ok: true; value: T }> | Readonly<{ ok: false; reply: Reply }>;

export function shaped<T>(schema: ZodMiniType<T, unknown>, json: unknown): Accepted<T> {
  const checked = published(schema, json);
  return checked.ok ? checked : { ok: false, reply: refuseForm(checked.issues) };
}

export type Form = Readonly<{
  schema: ZodMiniType<MessageBody, unknown>;
  json: unknown;
  files: readonly Upload[];
  before?: PageMessage;
}>;

export function acceptMessage(form: Form): Accepted<MessageBody> {
  const read = shaped(form.schema, form.json ?? {});
  if (!read.ok) return read;
  const { files, before } = form;
  const refusal = refusedMessage({ body: read.value, files, ...(before ? { before } : {}) });
  return refusal ? { ok: false, reply: refusal } : read;
}

export type Judged = Readonly<{
  body: MessageBody;
  files: readonly Upload[];
  before?: PageMessage;
  path?: Path;
}>;

export function refusedMessage(judged: Judged): Reply | null {
  const verdict = judgeMessage(judged);
  if (verdict.ok) return null;
  return verdict.issues.length > 0 ? refuseForm(verdict.issues) : refuse(verdict.problem);
}
