/** The tables as the queries see them. Times are milliseconds, switches 0 or 1, lists JSON. */
import type { Generated, Kysely } from 'kysely';
import type { Case, Decision } from './cases.ts';
import type { SettingName } from './settings.ts';

export type Tables = {
  /** `server` is empty in direct messages. */
  turns: { user: string; channel: string; server: string; turn: string; at: number };
  replies: {
    question: string;
    channel: string;
    message: string | null;
    before: string | null;
    user: string;
    server: string;
    at: number;
  };
  settings: { server: string; name: SettingName; id: string };
  changes: {
    seq: Generated<number>;
    server: string;
    name: SettingName;
    id: string;
    turned_on: number;
    by: string;
    at: number;
  };
  said: {
    server: string;
    id: string;
    question: string;
    answer: string;
    facts: string;
    by: string;
    at: number;
  };
  cases: {
    id: Generated<number>;
    server: string;
    kind: Case['kind'];
    /** What makes two of a kind one: the question's words, or answer and person. */
    same: string;
    question: string;
    answer: string;
    facts: string;
    by: string;
    at: number;
    times: number;
    comment: string;
    decision: Decision;
    decided_by: string | null;
    decided_at: number | null;
  };
  /** A person or a server whose everything was erased. */
  erased: { id: string; at: number };
  /** One row: which of Discord's applications used this file last. */
  started: { application: string };
};

export type Db = Kysely<Tables>;
