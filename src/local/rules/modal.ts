/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-modal */
import type { Issue, Path } from '../errors.ts';
import { type ModalBody, PART, type Part } from '../message-body.ts';
import { placed, selectIssues } from './components.ts';
import { required, tooLong } from './text.ts';

const MOST_PARTS = 5;
const MOST_LABEL = 45;

export function modalIssues(modal: ModalBody, path: Path): Issue[] {
  const parts = modal.components;
  const at: Path = [...path, 'components'];
  const tooMany: Issue = {
    path: at,
    code: 'BASE_TYPE_BAD_LENGTH',
    message: `Must be between 1 and ${MOST_PARTS} in length.`,
  };
  return [
    ...(parts.length > MOST_PARTS ? [tooMany] : []),
    ...doubleNames(parts, at),
    ...placed(parts, at).flatMap(({ part, path: place }) => inputIssues(part, place)),
  ];
}

function doubleNames(parts: readonly Part[], path: Path): Issue[] {
  const seen = new Set<string>();
  return placed(parts, path).flatMap(({ part, path: at }) => {
    if (!part.custom_id) return [];
    const double = seen.has(part.custom_id);
    seen.add(part.custom_id);
    const message = 'Component custom id cannot be duplicated';
    return double ? [{ path: [...at, 'custom_id'], code: 'COMPONENT_CUSTOM_ID_DUPLICATED', message }] : [];
  });
}

function inputIssues(part: Part, path: Path): Issue[] {
  if (part.type === PART.label) return tooLong([...path, 'label'], part.label, MOST_LABEL);
  if (part.type === PART.stringSelect) return selectIssues(part, path);
  if (part.type !== PART.textInput) return [];
  const bare = path.at(-1) !== 'component';
  return [
    ...(bare && !part.label
      ? [required([...path, 'label'])]
      : tooLong([...path, 'label'], part.label, MOST_LABEL)),
    ...tooLong([...path, 'value'], part.value, part.max_length ?? 4000),
  ];
}
