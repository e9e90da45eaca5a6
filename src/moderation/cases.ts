/** Reading and deciding cases, a page at a time. */
import type { Case, Cases, Decision } from '../state/cases.ts';

export type Place = Readonly<{ view: Decision; page: number; size: number }>;
export type CasePage = Readonly<{ view: Decision; page: number; all: number; cases: readonly Case[] }>;

/** The page, or the last one when there are no longer so many. */
export async function casePage(
  { server, now, state }: Readonly<{ server: string; now: number; state: Cases }>,
  { view, page, size }: Place,
): Promise<CasePage> {
  const at = (wanted: number) =>
    state.cases(server, { decision: view, from: wanted * size, limit: size }, now);
  const found = await at(page);
  const last = Math.max(0, Math.ceil(found.all / size) - 1);
  return page <= last ? { view, page, ...found } : { view, page: last, ...(await at(last)) };
}
