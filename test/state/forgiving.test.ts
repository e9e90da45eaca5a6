import { expect, test } from 'vitest';
import { forgivingState } from '../../src/state/forgiving.ts';
import { memoryState } from '../../src/state/memory.ts';

const place = { user: '1', channel: '2' };

test('a full disk costs the memory of a conversation, not the answer', async () => {
  const failures: unknown[] = [];
  const full = (): Promise<never> => Promise.reject(new Error('disk full'));
  const state = forgivingState<string>(
    { ...memoryState<string>(), turn: full, saveTurn: full, reply: full, saveReply: full },
    (error) => failures.push(error),
  );
  expect(await state.turn(place, 0)).toBeUndefined();
  await state.saveTurn(place, 'turn', 0);
  expect(await state.reply('3')).toBeUndefined();
  await state.saveReply('3', { message: '4', channel: '2' }, 0);
  expect(failures).toHaveLength(4);
});

test('what works goes through', async () => {
  const state = forgivingState(memoryState<string>(), (error) => {
    throw error;
  });
  await state.saveTurn(place, 'turn', 0);
  expect(await state.turn(place, 0)).toBe('turn');
});
