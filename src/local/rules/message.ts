/** What Discord demands of a message beyond its published schema. */

import { safeName } from '../attachments.ts';
import type { Upload } from '../body.ts';
import { mediaIn, uploadNamedBy } from '../drawn-components.ts';
import { type Issue, invalidForm, type Path, PROBLEMS, type Problem } from '../errors.ts';
import { FLAG, type MessageBody } from '../message-body.ts';
import { embedAddresses } from '../messages.ts';
import type { PageMessage } from '../page-api.ts';
import { componentIssues, placed } from './components.ts';
import { embedIssues } from './embeds.ts';
import { tooLong } from './text.ts';

/** https://discord.com/developers/docs/resources/message#create-message-jsonform-params */
const MOST_CONTENT = 2000;
const MOST_FILES = 10;
const MOST_FILE_BYTES = 10 * 1024 * 1024;

export type Sent = Readonly<{
  body: MessageBody;
  files: readonly Upload[];
  /** The message that an edit changes. */
  before?: PageMessage;
  /** Where the message stands in the request's body. */
  path?: Path;
}>;
export type Verdict =
  | Readonly<{ ok: true }>
  | Readonly<{ ok: false; problem: Problem; issues: readonly Issue[] }>;

export function judgeMessage(sent: Sent): Verdict {
  const issues = messageIssues(sent);
  if (issues.length > 0) return { ok: false, problem: invalidForm(issues), issues };
  return isEmpty(sent) ? { ok: false, problem: PROBLEMS.emptyMessage, issues: [] } : { ok: true };
}

function messageIssues({ body, files, before, path = [] }: Sent): Issue[] {
  const v2 = (((body.flags ?? 0) | (before?.flags ?? 0)) & FLAG.componentsV2) !== 0;
  const components = body.components ?? [];
  return [
    ...tooLong([...path, 'content'], body.content, MOST_CONTENT),
    ...embedIssues(body.embeds ?? [], [...path, 'embeds']),
    ...componentIssues(components, { v2, path: [...path, 'components'] }),
    ...(v2 ? legacyIssues(body, before, path) : []),
    ...uploadIssues({ body, files, path, ...(before ? { before } : {}) }),
    ...mentionIssues(body, [...path, 'allowed_mentions']),
  ];
}

/** The V2 flag excludes the older fields, also those that the message already has and an edit leaves. */
function legacyIssues(body: MessageBody, before: PageMessage | undefined, path: Path): Issue[] {
  const wasV2 = ((before?.flags ?? 0) & FLAG.componentsV2) !== 0;
  const has = {
    content: body.content ?? (before && !wasV2 && body.content === undefined ? before.content : ''),
    embeds: body.embeds ?? (before && !wasV2 && body.embeds === undefined ? before.embeds : []),
    sticker_ids: body.sticker_ids ?? [],
    poll: body.poll ? [body.poll] : [],
  };
  return Object.entries(has).flatMap(([field, value]): Issue[] =>
    value.length === 0
      ? []
      : [
          {
            path: [...path, field],
            code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
            message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
          },
        ],
  );
}

function uploadIssues({ body, files, before, path = [] }: Sent): Issue[] {
  const listed = body.attachments ?? [];
  const stays = (before?.attachments ?? []).filter(
    (kept) => !body.attachments || listed.some((one) => one.id === kept.id),
  );
  const names = new Set([
    ...stays.map((kept) => kept.filename),
    ...files.map((file) => safeName(listed.find((one) => one.id === file.key)?.filename ?? file.name)),
  ]);
  const missing = namedUploads(body, path).filter(({ name }) => !names.has(name));
  const unknown = listed.filter(
    (one) => !files.some((file) => file.key === one.id) && !stays.some((kept) => kept.id === one.id),
  );
  return [
    ...missing.map(({ at, name }) => ({
      path: at,
      code: 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
      message: `The referenced attachment "${name}" was not found in the message`,
    })),
    ...unknown.map((one) => ({
      path: [...path, 'attachments', listed.indexOf(one), 'id'],
      code: 'ATTACHMENT_NOT_FOUND',
      message: `Attachment data not found: ${one.id}`,
    })),
    ...sizeIssues(files, path, stays.length),
  ];
}

function sizeIssues(files: readonly Upload[], path: Path, already: number): Issue[] {
  const issues = files
    .filter((file) => file.bytes.length > MOST_FILE_BYTES)
    .map((file) => ({
      path: [...path, 'files', file.key],
      code: 'BASE_TYPE_MAX_LENGTH',
      message: `${file.name} is larger than ${MOST_FILE_BYTES} bytes.`,
    }));
  if (files.length + already <= MOST_FILES) return issues;
  const message = `Must be ${MOST_FILES} or fewer in length.`;
  return [...issues, { path: [...path, 'attachments'], code: 'BASE_TYPE_MAX_LENGTH', message }];
}

function namedUploads(body: MessageBody, path: Path): { at: Path; name: string }[] {
  const inEmbeds = (body.embeds ?? []).flatMap((embed, at) =>
    embedAddresses(embed).map((url) => ({ at: [...path, 'embeds', at], url })),
  );
  const inParts = placed(body.components ?? [], [...path, 'components']).flatMap(({ part, path: at }) =>
    mediaIn(part).map((media) => ({ at, url: media.url })),
  );
  return [...inEmbeds, ...inParts].flatMap(({ at, url }) => {
    const name = uploadNamedBy(url);
    return name === null ? [] : [{ at, name }];
  });
}

/** A kind that is parsed as a whole cannot also be listed one by one. */
function mentionIssues(body: MessageBody, path: Path): Issue[] {
  const { parse = [], users = [], roles = [] } = body.allowed_mentions ?? {};
  const both = (kind: 'users' | 'roles', ids: readonly string[]) =>
    ids.length > 0 && parse.some((one) => one === kind);
  if (!both('users', users) && !both('roles', roles)) return [];
  const message = 'parse:["users"] and users: [ids...] are mutually exclusive.';
  return [{ path, code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', message }];
}

function isEmpty({ body, files, before }: Sent): boolean {
  const rest = before && {
    content: body.content === undefined ? before.content : '',
    lists: [
      ...(body.embeds === undefined ? before.embeds : []),
      ...(body.components === undefined ? (before.components ?? []) : []),
      ...(body.attachments === undefined ? before.attachments : []),
    ],
  };
  const text = `${body.content ?? ''}${rest?.content ?? ''}`.trim();
  const lists = [
    ...(body.embeds ?? []),
    ...(body.components ?? []),
    ...(body.sticker_ids ?? []),
    ...(rest?.lists ?? []),
  ];
  return (
    text === '' &&
    lists.length === 0 &&
    files.length === 0 &&
    !body.poll &&
    (body.attachments ?? []).length === 0
  );
}
