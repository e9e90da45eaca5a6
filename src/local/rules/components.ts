/** https://discord.com/developers/docs/components/reference */
import type { Issue, Path } from '../errors.ts';
import { allParts, isSelect, PART, type Part } from '../message-body.ts';
import { lengthOf, required } from './text.ts';

/** Counted through the whole tree. */
const MOST_PARTS = 40;
/** Over all text displays (https://github.com/discord/discord-api-docs/pull/8562). */
const MOST_TEXT = 4000;
/** Rows of a message without components V2. */
const MOST_ROWS = 5;
const BUTTON = { link: 5, premium: 6 } as const;

export function componentIssues(
  parts: readonly Part[],
  options: Readonly<{ v2: boolean; path: Path }>,
): Issue[] {
  return [
    ...(options.v2 ? sizeIssues(parts, options.path) : plainIssues(parts, options.path)),
    ...doubleIds(parts, options.path),
    ...placed(parts, options.path).flatMap(({ part, path }) => partIssues(part, path)),
  ];
}

type Placed = Readonly<{ part: Part; path: Path }>;

export function placed(parts: readonly Part[], path: Path): Placed[] {
  return parts.flatMap((part, at) => placedPart(part, [...path, at]));
}

function placedPart(part: Part, path: Path): Placed[] {
  return [
    { part, path },
    ...placed(part.components ?? [], [...path, 'components']),
    ...(part.accessory ? placedPart(part.accessory, [...path, 'accessory']) : []),
    ...(part.component ? placedPart(part.component, [...path, 'component']) : []),
  ];
}

function sizeIssues(parts: readonly Part[], path: Path): Issue[] {
  const all = allParts(parts);
  const text = all
    .filter((part) => part.type === PART.text)
    .reduce((sum, part) => sum + lengthOf(part.content ?? ''), 0);
  const issues: Issue[] = [];
  if (all.length > MOST_PARTS) {
    issues.push({
      path,
      code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      message: `Total number of components cannot exceed ${MOST_PARTS}`,
    });
  }
  if (text > MOST_TEXT) {
    issues.push({
      path,
      code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      message: `Components displayable text size exceeds maximum size of ${MOST_TEXT}`,
    });
  }
  return issues;
}

function plainIssues(parts: readonly Part[], path: Path): Issue[] {
  const tooMany: Issue = {
    path,
    code: 'BASE_TYPE_BAD_LENGTH',
    message: `Must be between 1 and ${MOST_ROWS} in length.`,
  };
  return [
    ...(parts.length > MOST_ROWS ? [tooMany] : []),
    ...parts.flatMap((part, at): Issue[] =>
      part.type === PART.row
        ? []
        : [
            {
              path: [...path, at, 'type'],
              code: 'UNION_TYPE_CHOICES',
              message: 'Value of field "type" must be one of (1,).',
            },
          ],
    ),
  ];
}

function doubleIds(parts: readonly Part[], path: Path): Issue[] {
  const seenCustom = new Set<string>();
  const seenIds = new Set<number>();
  return placed(parts, path).flatMap(({ part, path: at }) => {
    const issues: Issue[] = [];
    if (part.custom_id && seenCustom.has(part.custom_id)) {
      issues.push({
        path: [...at, 'custom_id'],
        code: 'COMPONENT_CUSTOM_ID_DUPLICATED',
        message: 'Component custom id cannot be duplicated',
      });
    }
    if (part.id && seenIds.has(part.id)) {
      issues.push({
        path: [...at, 'id'],
        code: 'COMPONENT_ID_DUPLICATED',
        message: 'Component id cannot be duplicated',
      });
    }
    if (part.custom_id) seenCustom.add(part.custom_id);
    if (part.id) seenIds.add(part.id);
    return issues;
  });
}

function partIssues(part: Part, path: Path): Issue[] {
  if (part.type === PART.button) return buttonIssues(part, path);
  if (part.type === PART.row) return rowIssues(part, path);
  if (part.type === PART.stringSelect) return selectIssues(part, path);
  if (part.type === PART.text && (part.content ?? '').trim() === '') return [required([...path, 'content'])];
  return [];
}

function buttonIssues(part: Part, path: Path): Issue[] {
  const needs = part.style === BUTTON.link ? 'url' : part.style === BUTTON.premium ? 'sku_id' : 'custom_id';
  const issues: Issue[] = part[needs] ? [] : [required([...path, needs])];
  for (const key of ['custom_id', 'url', 'sku_id'] as const) {
    if (key === needs || !part[key]) continue;
    issues.push({
      path: [...path, key],
      code: 'BUTTON_COMPONENT_INVALID_FIELD',
      message: `A button of style ${part.style} cannot have a ${key}`,
    });
  }
  if (part.style === BUTTON.link && part.url && !/^(https?|discord):\/\//.test(part.url)) {
    const message = `Scheme "${part.url.split(':')[0]}" is not supported. Scheme must be one of ('http', 'https', 'discord').`;
    issues.push({ path: [...path, 'url'], code: 'URL_TYPE_INVALID_SCHEME', message });
  }
  if (part.style !== BUTTON.premium && !part.label && !part.emoji) issues.push(required([...path, 'label']));
  return issues;
}

function rowIssues(part: Part, path: Path): Issue[] {
  const inside = part.components ?? [];
  if (inside.length < 2 || !inside.some((one) => isSelect(one.type))) return [];
  return [
    {
      path: [...path, 'components'],
      code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
      message: 'Components would exceed the width of the row',
    },
  ];
}

export function selectIssues(part: Part, path: Path): Issue[] {
  const options = part.options ?? [];
  const least = part.min_values ?? 1;
  const most = part.max_values ?? 1;
  const issues: Issue[] = [];
  if (options.length === 0) issues.push(required([...path, 'options']));
  const values = new Set<string>();
  options.forEach((option, at) => {
    if (values.has(option.value)) {
      issues.push({
        path: [...path, 'options', at, 'value'],
        code: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
        message: 'The specified option value is already used',
      });
    }
    values.add(option.value);
  });
  if (least > most || most > options.length) {
    issues.push({
      path: [...path, 'max_values'],
      code: 'BASE_TYPE_BAD_LENGTH',
      message: `Must be between ${least} and ${options.length}.`,
    });
  }
  if (options.filter((option) => option.default).length > most) {
    issues.push({
      path: [...path, 'options'],
      code: 'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES',
      message: 'More defaults than max_values',
    });
  }
  return issues;
}
