/** Discord's own published request schemas, with their errors told as Discord tells them. */
import type { ZodMiniType } from 'zod/mini';
import type { Issue, Path } from '../errors.ts';

export type Checked<T> = Readonly<{ ok: true; value: T }> | Readonly<{ ok: false; issues: readonly Issue[] }>;

export function published<T>(schema: ZodMiniType<T, unknown>, json: unknown): Checked<T> {
  const read = schema.safeParse(withConventions(json));
  if (read.success) return { ok: true, value: read.data };
  return { ok: false, issues: read.error.issues.flatMap((issue) => told(issue, [])) };
}

/** Fields that are numbers in the schemas and digits in a string in the documentation, or the other way round. */
const NUMERIC = new Set(['default_member_permissions', 'flags', 'color', 'accent_color']);

/**
 * Discord takes integers in string fields and the reverse
 * (https://github.com/discord/discord-api-spec/issues/11); the schemas do not.
 */
function withConventions(json: unknown, key = ''): unknown {
  if (Array.isArray(json)) return json.map((one) => withConventions(one, key));
  if (typeof json === 'object' && json !== null) {
    return Object.fromEntries(
      Object.entries(json).map(([name, value]) => [name, withConventions(value, name)]),
    );
  }
  if (NUMERIC.has(key) && typeof json === 'string' && /^\d+$/.test(json)) return Number(json);
  if (key.endsWith('_id') && key !== 'custom_id' && typeof json === 'number') return String(json);
  return json;
}

type Raw = Parameters<typeof told>[0];

/** A zod issue as Discord's; of a union, only what is wrong with the branch that was meant. */
function told(
  issue: Readonly<{
    code?: string;
    path: readonly PropertyKey[];
    message: string;
    errors?: readonly (readonly unknown[])[];
    origin?: string;
    maximum?: number | bigint;
    minimum?: number | bigint;
    values?: readonly unknown[];
    format?: string;
    input?: unknown;
  }>,
  above: Path,
): Issue[] {
  const path = [...above, ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))];
  if (issue.code === 'invalid_union') {
    const meant = meantBranch((issue.errors ?? []) as readonly (readonly Raw[])[]);
    return meant ? meant.flatMap((inner) => told(inner, path)) : [{ path, ...CHOICES }];
  }
  return [{ path, ...wording(issue) }];
}

const CHOICES = { code: 'BASE_TYPE_CHOICES', message: 'This value matches none of the allowed shapes.' };

function meantBranch(branches: readonly (readonly Raw[])[]): readonly Raw[] | undefined {
  const fits = branches.filter(
    (branch) => !branch.some((issue) => issue.path.length === 1 && issue.path[0] === 'type'),
  );
  const deepest = fits.toSorted((a, b) => a.length - b.length);
  return deepest.find((branch) => branch.some((issue) => issue.path.length > 0)) ?? deepest[0];
}

function wording(issue: Raw): Omit<Issue, 'path'> {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array'
        ? { code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${issue.maximum} or fewer in length.` }
        : { code: 'NUMBER_TYPE_MAX', message: `int value should be less than or equal to ${issue.maximum}.` };
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? { code: 'BASE_TYPE_MIN_LENGTH', message: `Must be ${issue.minimum} or more in length.` }
        : {
            code: 'NUMBER_TYPE_MIN',
            message: `int value should be greater than or equal to ${issue.minimum}.`,
          };
    case 'invalid_value':
      return {
        code: 'BASE_TYPE_CHOICES',
        message: `Value must be one of {${issue.values?.map(String).join(', ')}}.`,
      };
    case 'invalid_format':
      return issue.format === 'url'
        ? { code: 'URL_TYPE_INVALID_URL', message: 'Not a well formed URL.' }
        : { code: 'STRING_TYPE_REGEX', message: 'String value did not match validation regex.' };
    default:
      return issue.input === undefined && issue.message.includes('undefined')
        ? { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }
        : { code: 'BASE_TYPE_BAD_TYPE', message: `The value has the wrong type: ${issue.message}` };
  }
}
