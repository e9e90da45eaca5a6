/** What a REST route is. The table of all of them is in routes.ts. */
import type { Upload } from '../body.ts';
import { type Issue, invalidForm, type Problem, sentenceOf } from '../errors.ts';
import type { Interactions } from '../interactions.ts';
import type { World } from '../world.ts';

export type Local = Readonly<{ world: World; interactions: Interactions }>;

export type Call = Local &
  Readonly<{
    /** A part of the path; asking for one that the route does not have is a mistake in the table. */
    param(name: string): string;
    query: URLSearchParams;
    json: unknown;
    files: readonly Upload[];
  }>;

/** `reason` is there when the request was refused, and then the code of Discord's list. */
export type Reply = Readonly<{ status: number; body?: unknown; reason?: string; code?: number }>;

export type Route = Readonly<{
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Parts that start with a colon are parameters. */
  path: string;
  /** The token stands in the path instead of the Authorization header. */
  open?: true;
  run(call: Call): Reply;
}>;

export const ok = (body: unknown): Reply => ({ status: 200, body });
export const created = (body: unknown): Reply => ({ status: 201, body });
export const nothing: Reply = { status: 204 };

export function refuse(problem: Problem): Reply {
  const { status, ...body } = problem;
  return { status, body, reason: sentenceOf(problem), code: problem.code };
}

export function refuseForm(issues: readonly Issue[]): Reply {
  const problem = invalidForm(issues);
  const { status, ...body } = problem;
  return { status, body, reason: sentenceOf(problem, issues), code: problem.code };
}
