/** The wish: "I have a whole paragraph to check, not a line". */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Visitor } from '../../src/local/visitor.ts';
import { answerTo } from '../fixtures/talk.ts';
import { customIds, openTown, type Town, textOf } from '../fixtures/town.ts';

let town: Town;
let mara: Visitor;
beforeAll(async () => {
  town = await openTown();
  mara = town.discord.as(town.discord.people.member.id);
});
afterAll(async () => {
  expect(town.discord.violations).toEqual([]);
  expect(town.errors).toEqual([]);
  await town.close();
});

const openForm = async (options: Readonly<Record<string, boolean>> = {}) => {
  const before = mara.messages('general').length;
  const { error } = await mara.slash('general', 'check', options);
  expect(error).toBeUndefined();
  expect(mara.messages('general')).toHaveLength(before);
  const form = mara.form();
  if (!form) throw new Error('no form opened');
  return form;
};
const send = (id: string, claim: string) =>
  answerTo(mara, 'general', () => mara.submit('general', id, { claim }));

test('/check with a claim is answered at once', async () => {
  const answer = await answerTo(mara, 'general', () =>
    mara.slash('general', 'check', { claim: 'who did it, they say' }),
  );
  expect(textOf(answer)).toContain('Northland attributed the harbour hack');
});

test('/check without one opens a form with room for 4000 characters, and what is sent is checked', async () => {
  const form = await openForm();
  expect(form).toMatchObject({
    title: 'Check a claim',
    components: [{ component: { custom_id: 'claim', style: 2, required: true, max_length: 4000 } }],
  });
  const answer = await send(
    form.custom_id,
    `unknown ships sank. ${'They say so. '.repeat(300)}`.slice(0, 4000),
  );
  expect(textOf(answer)).toContain("The record doesn't say how many ships sank.");
  expect(answer.ephemeralFor).toBeUndefined();
  expect(customIds(answer)).toContain(`1:delete:${mara.id}`);
});

test('/check private: the form keeps it private', async () => {
  const form = await openForm({ private: true });
  const answer = await send(form.custom_id, 'who did it');
  expect(answer.ephemeralFor).toBe(mara.id);
});

test('a form that was open while the bot was restarted', async () => {
  const form = await openForm();
  await town.restart();
  expect(textOf(await send(form.custom_id, 'who did it'))).toContain('Northland attributed');
});
