/**
 * What a button does, kept in its custom_id, so that it works after a restart and years later.
 * The first character is the version of this format; ids of another version are told apart, not guessed at.
 */
import { type Again, CALLS } from '../answer/answer.ts';
import { CUSTOM_ID } from './limits.ts';

const VERSION = '1';

export type Press =
  /** Deletes the answer; only for the asker (a user id). */
  | Readonly<{ kind: 'delete'; asker: string }>
  /** Asks this. A select carries the question in its values and leaves `text` empty. */
  | Readonly<{ kind: 'ask'; text: string }>
  /** Tells the moderators that an answer is not right; `answer` is the id under which it was kept. */
  | Readonly<{ kind: 'report'; answer: string }>
  /** A form whose fields are the options of a command; `private` as the person asked for. */
  | Readonly<{ kind: 'form'; command: string; private: boolean }>
  /** Shows another answer: the sources of this one, a roll call, a timeline. */
  | Readonly<{ kind: 'open'; again: Again }>
  /** Draws an answer: as a whole, or how sure each said it was. */
  | Readonly<{ kind: 'picture'; view: View; again: Again }>
  | Reviewed
  /** What a person does with what is kept about them; about whoever presses it. */
  | Readonly<{ kind: 'privacy'; act: PrivacyAct }>
  | Turned;

const PRIVACY_ACTS = ['show', 'export', 'erase', 'confirm'] as const;
export type PrivacyAct = (typeof PRIVACY_ACTS)[number];

const ACTS = ['show', 'accept', 'dismiss', 'propose'] as const;
const CASE_VIEWS = ['waiting', 'accepted', 'dismissed', 'proposed'] as const;
/** Which cases a moderator looks at. */
export type CaseView = (typeof CASE_VIEWS)[number];
/** What a moderator does with a case, from which page of which list; `show` is of no case. */
export type Reviewed = Readonly<{
  kind: 'review';
  act: (typeof ACTS)[number];
  view: CaseView;
  page: number;
  id: number;
}>;

/** Another page of what a command showed; `text` is what it needs to find it again. */
export type Turned = Readonly<{ kind: 'find' | Again['call']; page: number; text: string }>;

const VIEWS = ['whole', 'sure'] as const;
/** The answer's own picture, or of a roll call how sure each party said it was. */
export type View = (typeof VIEWS)[number];

export type Decoded = Press | Readonly<{ kind: 'older' }>;

/** Undefined when it does not fit into Discord's 100 characters: then there is no such button. */
export function encode(press: Press): string | undefined {
  const id = `${VERSION}:${press.kind}:${payload(press)}`;
  return id.length <= CUSTOM_ID ? id : undefined;
}

function payload(press: Press): string {
  switch (press.kind) {
    case 'delete':
      return press.asker;
    case 'ask':
      return press.text;
    case 'report':
      return press.answer;
    case 'privacy':
      return press.act;
    case 'form':
      return `${press.private ? 'private' : 'public'}:${press.command}`;
    case 'open':
      return `${press.again.call}:${press.again.key}`;
    case 'picture':
      return `${press.view}:${press.again.call}:${press.again.key}`;
    case 'review':
      return `${press.act}:${press.view}:${press.page}:${press.id}`;
    default:
      return `${press.page}:${press.text}`;
  }
}

export function decode(id: string): Decoded {
  const [, version, kind, rest = ''] = /^([^:]*):([^:]*):([\s\S]*)$/.exec(id) ?? [];
  if (version !== VERSION) return { kind: 'older' };
  if (kind === 'delete' && /^\d+$/.test(rest)) return { kind, asker: rest };
  if (kind === 'ask') return { kind, text: rest };
  if (kind === 'report' && /^\d+$/.test(rest)) return { kind, answer: rest };
  const form = /^(private|public):([\w-]+)$/.exec(rest);
  if (form && kind === 'form') return { kind, command: form[2] ?? '', private: form[1] === 'private' };
  if (kind === 'open') return opened(rest);
  if (kind === 'picture') return drawn(rest);
  if (kind === 'review') return reviewed(rest);
  const act = PRIVACY_ACTS.find((each) => each === rest);
  if (act && kind === 'privacy') return { kind, act };
  const turns = TURNS.find((each) => each === kind);
  const turned = /^(\d{1,4}):([\s\S]+)$/.exec(rest);
  return turned && turns
    ? { kind: turns, page: Number(turned[1]), text: turned[2] ?? '' }
    : { kind: 'older' };
}

const TURNS = ['find', ...CALLS] as const;

function reviewed(rest: string): Decoded {
  const [, acted, viewed, page, id] = /^(\w+):(\w+):(\d{1,4}):(\d{1,15})$/.exec(rest) ?? [];
  const act = ACTS.find((each) => each === acted);
  const view = CASE_VIEWS.find((each) => each === viewed);
  return act && view ? { kind: 'review', act, view, page: Number(page), id: Number(id) } : { kind: 'older' };
}

function opened(rest: string): Decoded {
  const again = againOf(rest);
  return again ? { kind: 'open', again } : { kind: 'older' };
}

function drawn(rest: string): Decoded {
  const view = VIEWS.find((each) => rest.startsWith(`${each}:`));
  const again = view && againOf(rest.slice(view.length + 1));
  return again ? { kind: 'picture', view, again } : { kind: 'older' };
}

function againOf(text: string): Again | undefined {
  const [, name, key = ''] = /^([^:]*):([\s\S]+)$/.exec(text) ?? [];
  const call = CALLS.find((each) => each === name);
  return call && { call, key };
}
