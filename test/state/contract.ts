/** What every implementation of the state holds to: run over each of them by state.test.ts. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Said } from '../../src/state/cases.ts';
import { type Change, NEW_SERVER } from '../../src/state/settings.ts';
import type { State } from '../../src/state/state.ts';

const TurnSchema = z.strictObject({ text: z.string() });
export type Turn = z.infer<typeof TurnSchema>;
export const readTurn = (value: unknown): Turn | undefined => TurnSchema.safeParse(value).data;

/** A store of its own for each test: calling it again opens the same one. */
export type Store = () => State<Turn> | Promise<State<Turn>>;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
export const ann = { user: '1', channel: '9' };
const said: Said = { question: 'How many ships sank?', answer: "The record doesn't say.", facts: ['forty'] };
const asked = { ...said, by: '1' };
const waiting = { decision: 'waiting', from: 0, limit: 10 } as const;

export function stateContract(name: string, newStore: () => Store): void {
  const opened = async (): Promise<AsyncDisposable & State<Turn>> => {
    const state = await newStore()();
    return { ...state, [Symbol.asyncDispose]: state.close };
  };

  describe(`conversations in ${name}`, () => {
    test('the last turn of a person in a channel, and of nobody else', async () => {
      await using state = await opened();
      await state.saveTurn(ann, { text: 'first' }, 0);
      await state.saveTurn(ann, { text: 'second' }, 1);
      expect(await state.turn(ann, 2)).toEqual({ text: 'second' });
      expect(await state.turn({ ...ann, user: '2' }, 2)).toBeUndefined();
      expect(await state.turn({ ...ann, channel: '8' }, 2)).toBeUndefined();
    });

    test('a conversation ends after 10 minutes', async () => {
      await using state = await opened();
      await state.saveTurn(ann, { text: 'a' }, 0);
      expect(await state.turn(ann, 10 * MINUTE)).toEqual({ text: 'a' });
      expect(await state.turn(ann, 10 * MINUTE + 1)).toBeUndefined();
      await state.saveTurn({ ...ann, user: '2' }, { text: 'b' }, 10 * MINUTE + 1);
      await state.forgetOld(10 * MINUTE + 1);
      expect(await state.turn({ ...ann, user: '2' }, 10 * MINUTE + 1)).toEqual({ text: 'b' });
      expect(await state.turn(ann, 1)).toBeUndefined();
    });

    test('the answer under a question, with the turn before it', async () => {
      await using state = await opened();
      await state.saveReply('100', { message: '200', ...ann }, 0);
      await state.saveReply('101', { message: '201', ...ann, before: { text: 'a' } }, 0);
      expect(await state.reply('100')).toEqual({ message: '200', channel: '9' });
      expect(await state.reply('101')).toEqual({ message: '201', channel: '9', before: { text: 'a' } });
      await state.saveReply('100', { message: '202', ...ann }, 1);
      expect((await state.reply('100'))?.message).toBe('202');
      await state.saveReply('100', { message: null, ...ann }, 2);
      expect(await state.reply('100')).toEqual({ message: null, channel: '9' });
      await state.forgetReply('100');
      expect(await state.reply('100')).toBeUndefined();
      expect(await state.reply('101')).toBeDefined();
    });

    test('answers are forgotten after 30 days', async () => {
      await using state = await opened();
      await state.saveReply('100', { message: '200', ...ann }, 0);
      await state.saveReply('101', { message: '201', ...ann }, 30 * DAY + 1);
      await state.forgetOld(30 * DAY + 1);
      expect(await state.reply('101')).toBeDefined();
      expect(await state.reply('100')).toBeUndefined();
    });
  });

  describe(`privacy in ${name}`, () => {
    const bob = { user: '2', channel: '9', server: 's1' };
    const inServer = { ...ann, server: 's1' };

    /** Everything of a person that there can be, in a server and in direct messages. */
    async function fill(state: State<Turn>, user: string): Promise<void> {
      const place = { ...inServer, user };
      await state.saveTurn(place, { text: `turn of ${user}` }, 5);
      await state.saveTurn({ user, channel: `dm ${user}` }, { text: 'direct' }, 6);
      await state.saveReply(`q${user}`, { message: `a${user}`, ...place, before: { text: 'before' } }, 5);
      await state.saveSaid('s1', `i${user}`, { ...said, by: user }, 5);
      await state.addOpen('s1', { ...said, question: `open ${user}`, by: user }, 5);
      await state.addReport('s1', { answerId: `i${user}`, by: user, comment: `no ${user}` }, 5);
      await state.change('s1', [{ name: 'listen', id: user, on: true, by: user, at: 5 }]);
      const { cases } = await state.cases('s1', { ...waiting, limit: 1 }, 5);
      await state.decide('s1', cases[0]?.id ?? 0, { decision: 'accepted', by: user, at: 5 });
    }

    const counts = async (state: State<Turn>, user: string): Promise<Record<string, number>> =>
      Object.fromEntries(
        Object.entries(await state.keptAbout(user, 7)).map(([what, all]) => [what, all.length]),
      );
    const everything = {
      ...{ conversations: 2, answers: 1, said: 1, open: 1, reports: 1, decisions: 1, changes: 1 },
    };
    const nothing = Object.fromEntries(Object.keys(everything).map((what) => [what, 0]));

    test('a person sees all that is kept about them, and nothing of others', async () => {
      await using state = await opened();
      await fill(state, '1');
      await fill(state, '2');
      expect(await counts(state, '1')).toEqual(everything);
      expect(await counts(state, '3')).toEqual(nothing);
      const kept = await state.keptAbout('1', 7);
      expect(kept.conversations).toEqual([
        { channel: 'dm 1', turn: { text: 'direct' }, at: 6 },
        { channel: '9', turn: { text: 'turn of 1' }, at: 5 },
      ]);
      expect(kept.answers).toEqual([{ question: 'q1', answer: 'a1', channel: '9', at: 5 }]);
      expect(kept.reports).toMatchObject([{ server: 's1', question: said.question, comment: 'no 1' }]);
      expect(kept.changes).toEqual([{ server: 's1', setting: 'listen', id: '1', on: true, at: 5 }]);
    });

    test('erased: nothing is left of them, and everything of others', async () => {
      await using state = await opened();
      await fill(state, '1');
      await fill(state, '2');
      await state.erase('1', 7);
      expect(await counts(state, '1')).toEqual(nothing);
      expect(await counts(state, '2')).toEqual(everything);
      expect(await state.turn(inServer, 7)).toBeUndefined();
      expect(await state.reply('q1')).toBeUndefined();
      expect(await state.turn(bob, 7)).toEqual({ text: 'turn of 2' });
    });

    test('what a moderator decided stays, without their name', async () => {
      await using state = await opened();
      await fill(state, '1');
      await state.addOpen('s1', { ...said, by: '2' }, 5);
      const { cases } = await state.cases('s1', waiting, 5);
      await state.decide('s1', cases[0]?.id ?? 0, { decision: 'dismissed', by: '1', at: 6 });
      await state.erase('1', 7);
      expect((await state.settings('s1')).listen).toEqual(['1']);
      expect(await state.changes('s1', 9)).toMatchObject([{ id: '1', on: true, by: '' }]);
      expect(await state.case('s1', cases[0]?.id ?? 0, 7)).toMatchObject({ decided: { by: '', at: 6 } });
    });

    test('a server that is left takes along all that was kept of it, and of no other', async () => {
      await using state = await opened();
      await fill(state, '1');
      await state.change('s2', [{ name: 'plain', id: '', on: true, by: '1', at: 5 }]);
      await state.saveSaid('s2', 'i9', { ...said, by: '1' }, 5);
      await state.erase('s1', 7);
      expect(await state.settings('s1')).toEqual(NEW_SERVER);
      expect(await state.changes('s1', 9)).toEqual([]);
      expect((await state.cases('s1', waiting, 7)).all).toBe(0);
      expect((await state.settings('s2')).plain).toBe(true);
      expect(await counts(state, '1')).toEqual({ ...nothing, conversations: 1, said: 1, changes: 1 });
    });

    test('at the start: a server that the bot is no longer in, if the same application was started before', async () => {
      await using state = await opened();
      await fill(state, '1');
      await state.change('s2', [{ name: 'plain', id: '', on: true, by: '1', at: 5 }]);
      const start = (application: string, ...servers: string[]) =>
        state.eraseLeft({ application, servers }, 7);
      expect(await start('real', 's1', 's2')).toEqual([]);
      expect(await start('local', 's9')).toEqual([]);
      expect(await start('real', 's2')).toEqual([]);
      expect((await state.settings('s1')).listen).toEqual(['1']);
      expect(await start('real', 's2')).toEqual(['s1']);
      expect(await state.settings('s1')).toEqual(NEW_SERVER);
      expect((await state.settings('s2')).plain).toBe(true);
      expect(await start('real', 's2')).toEqual([]);
    });

    test('what comes after is kept again', async () => {
      await using state = await opened();
      await state.erase('1', 7);
      await state.erase('s1', 7);
      await state.saveTurn(inServer, { text: 'again' }, 8);
      await state.change('s1', [{ name: 'plain', id: '', on: true, by: '1', at: 8 }]);
      expect(await state.turn(inServer, 9)).toEqual({ text: 'again' });
      expect((await state.settings('s1')).plain).toBe(true);
    });
  });

  describe(`settings in ${name}`, () => {
    const change = (part: Partial<Change>): Change => ({
      ...{ name: 'listen', id: '9', on: true, by: '1', at: 0 },
      ...part,
    });

    test('a new server has none; each has its own', async () => {
      await using state = await opened();
      await state.change('s1', [change({}), change({ name: 'plain', id: '' })]);
      expect(await state.settings('s1')).toEqual({ ...NEW_SERVER, listen: ['9'], plain: true });
      expect(await state.settings('s2')).toEqual(NEW_SERVER);
    });

    test('every setting goes on and off', async () => {
      await using state = await opened();
      const all = [
        change({}),
        change({ id: '8' }),
        change({ name: 'private', id: '' }),
        change({ name: 'plain', id: '' }),
        change({ name: 'channel', id: '7' }),
        change({ name: 'role', id: '6' }),
      ];
      await state.change('s1', all);
      expect(await state.settings('s1')).toEqual({
        ...{ listen: ['8', '9'], private: true, plain: true, channels: ['7'], roles: ['6'] },
      });
      await state.change(
        's1',
        all.map((each) => ({ ...each, on: false })),
      );
      expect(await state.settings('s1')).toEqual(NEW_SERVER);
    });

    test('who changed what when, newest first; what was so already is no change', async () => {
      await using state = await opened();
      const on = change({ by: '1', at: 5 });
      const off = change({ on: false, by: '2', at: 6 });
      expect(await state.change('s1', [on])).toEqual([on]);
      expect(await state.change('s1', [{ ...on, by: '3' }])).toEqual([]);
      expect(await state.change('s1', [off])).toEqual([off]);
      expect(await state.change('s1', [off])).toEqual([]);
      expect(await state.changes('s1', 10)).toEqual([off, on]);
      expect(await state.changes('s1', 1)).toEqual([off]);
      expect(await state.changes('s2', 10)).toEqual([]);
    });

    test('two at once lose nothing', async () => {
      await using state = await opened();
      await Promise.all(['a', 'b', 'c', 'd'].map((id) => state.change('s1', [change({ id })])));
      expect((await state.settings('s1')).listen).toEqual(['a', 'b', 'c', 'd']);
      expect(await state.changes('s1', 10)).toHaveLength(4);
    });
  });

  describe(`cases in ${name}`, () => {
    test('an open question, asked again in other marks, counts on', async () => {
      await using state = await opened();
      await state.addOpen('s1', { ...said, by: '1' }, 0);
      await state.addOpen('s1', { ...said, question: 'how many ships sank', by: '2' }, 1);
      await state.addOpen('s1', { ...said, question: 'how many boats sank', by: '2' }, 2);
      const { cases, all } = await state.cases('s1', waiting, 3);
      expect(all).toBe(2);
      expect(cases.map(({ question, times, by }) => [question, times, by])).toEqual([
        ['how many boats sank', 1, '2'],
        ['how many ships sank', 2, '2'],
      ]);
      expect(cases[1]).toMatchObject({
        kind: 'open',
        answer: said.answer,
        facts: ['forty'],
        at: 1,
        comment: '',
      });
      expect(await state.cases('s2', waiting, 3)).toEqual({ cases: [], all: 0 });
    });

    test('questions without any word are told apart', async () => {
      await using state = await opened();
      await state.addOpen('s1', { ...said, question: '???', by: '1' }, 0);
      await state.addOpen('s1', { ...said, question: '🐟', by: '1' }, 0);
      expect((await state.cases('s1', waiting, 0)).all).toBe(2);
    });

    test('a report holds what was asked and said; the same person has one for an answer', async () => {
      await using state = await opened();
      await state.saveSaid('s1', 'i1', asked, 0);
      expect(await state.addReport('s1', { answerId: 'i1', by: '1', comment: 'no' }, 1)).toBe(true);
      expect(await state.addReport('s1', { answerId: 'i1', by: '1', comment: 'not at all' }, 2)).toBe(true);
      expect(await state.addReport('s1', { answerId: 'i1', by: '2', comment: '' }, 3)).toBe(true);
      const { cases } = await state.cases('s1', waiting, 4);
      expect(cases).toMatchObject([
        { kind: 'report', ...said, by: '2', at: 3, comment: '' },
        { kind: 'report', ...said, by: '1', at: 2, comment: 'not at all' },
      ]);
    });

    test('an answer that is unknown, or of another server, cannot be reported', async () => {
      await using state = await opened();
      await state.saveSaid('s1', 'i1', asked, 0);
      expect(await state.addReport('s1', { answerId: 'i2', by: '1', comment: '' }, 1)).toBe(false);
      expect(await state.addReport('s2', { answerId: 'i1', by: '1', comment: '' }, 1)).toBe(false);
      expect((await state.cases('s1', waiting, 1)).all).toBe(0);
    });

    test('an answer that was edited is reported as it now stands', async () => {
      await using state = await opened();
      await state.saveSaid('s1', 'i1', asked, 0);
      await state.saveSaid('s1', 'i1', { ...asked, answer: 'Forty.' }, 1);
      await state.addReport('s1', { answerId: 'i1', by: '1', comment: '' }, 2);
      expect((await state.cases('s1', waiting, 2)).cases[0]?.answer).toBe('Forty.');
    });

    test('pages', async () => {
      await using state = await opened();
      for (let at = 0; at < 5; at++) await state.addOpen('s1', { ...said, question: `q${at}`, by: '1' }, at);
      const page = async (from: number): Promise<string[]> =>
        (await state.cases('s1', { ...waiting, from, limit: 2 }, 5)).cases.map(({ question }) => question);
      expect([await page(0), await page(2), await page(4), await page(6)]).toEqual([
        ['q4', 'q3'],
        ['q2', 'q1'],
        ['q0'],
        [],
      ]);
      expect((await state.cases('s1', { ...waiting, from: 6, limit: 2 }, 5)).all).toBe(5);
    });

    test('a decision says whose it was, and may be changed; asked again, it stays', async () => {
      await using state = await opened();
      await state.addOpen('s1', { ...said, by: '1' }, 0);
      const id = (await state.cases('s1', waiting, 1)).cases[0]?.id ?? 0;
      expect(await state.decide('s1', id, { decision: 'dismissed', by: '7', at: 1 })).toBe(true);
      await state.addOpen('s1', { ...said, by: '2' }, 2);
      expect((await state.cases('s1', waiting, 2)).all).toBe(0);
      expect(await state.case('s1', id, 2)).toMatchObject({
        decision: 'dismissed',
        decided: { by: '7', at: 1 },
        times: 2,
      });
      await state.decide('s1', id, { decision: 'accepted', by: '8', at: 3 });
      expect((await state.cases('s1', { ...waiting, decision: 'accepted' }, 3)).cases[0]).toMatchObject({
        decided: { by: '8', at: 3 },
      });
    });

    test("another server's case can be neither seen nor decided", async () => {
      await using state = await opened();
      await state.addOpen('s1', { ...said, by: '1' }, 0);
      const id = (await state.cases('s1', waiting, 1)).cases[0]?.id ?? 0;
      expect(await state.case('s2', id, 1)).toBeUndefined();
      expect(await state.decide('s2', id, { decision: 'accepted', by: '7', at: 1 })).toBe(false);
      expect((await state.case('s1', id, 1))?.decision).toBe('waiting');
    });

    test('after 30 days all of it is gone', async () => {
      await using state = await opened();
      await state.saveSaid('s1', 'i1', asked, 0);
      await state.addOpen('s1', { ...said, by: '1' }, 0);
      const id = (await state.cases('s1', waiting, 30 * DAY)).cases[0]?.id ?? 0;
      const late = 30 * DAY + 1;
      expect((await state.cases('s1', waiting, late)).all).toBe(0);
      expect(await state.case('s1', id, late)).toBeUndefined();
      expect(await state.decide('s1', id, { decision: 'accepted', by: '7', at: late })).toBe(false);
      expect(await state.addReport('s1', { answerId: 'i1', by: '1', comment: '' }, late)).toBe(false);
      await state.addOpen('s1', { ...said, question: 'else', by: '1' }, late);
      await state.forgetOld(late);
      expect((await state.cases('s1', waiting, 0)).cases.map(({ question }) => question)).toEqual(['else']);
    });

    test('long and broken text is cut, not refused', async () => {
      await using state = await opened();
      const question = `${'x'.repeat(499)}🐟${'y'.repeat(5000)}`;
      await state.addOpen('s1', { ...said, question, by: '1' }, 0);
      const kept = (await state.cases('s1', waiting, 0)).cases[0]?.question ?? '';
      expect(kept).toHaveLength(500);
      expect(kept.isWellFormed()).toBe(true);
    });
  });
}

/** Only of what is to outlive the process. */
export function lastingContract(name: string, newStore: () => Store): void {
  test(`all that ${name} holds is there after a restart`, async () => {
    const store = newStore();
    const first = await store();
    await first.saveTurn(ann, { text: 'a' }, 0);
    await first.change('s1', [{ name: 'listen', id: '9', on: true, by: '1', at: 0 }]);
    await first.saveSaid('s1', 'i1', asked, 0);
    await first.addReport('s1', { answerId: 'i1', by: '1', comment: 'no' }, 0);
    await first.close();
    const second = await store();
    expect(second.lasting).toBe(true);
    expect(await second.turn(ann, 1)).toEqual({ text: 'a' });
    expect((await second.settings('s1')).listen).toEqual(['9']);
    expect(await second.changes('s1', 9)).toHaveLength(1);
    expect((await second.cases('s1', waiting, 1)).cases[0]?.comment).toBe('no');
    expect(await second.addReport('s1', { answerId: 'i1', by: '2', comment: '' }, 1)).toBe(true);
    await second.close();
  });
}
