import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Autocomplete, completer, NOTHING } from '../../src/local/page/app/autocomplete.ts';
import type { Ask, Reply } from '../../src/local/page/app/socket.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function scene() {
  const asked: { about: Ask; answer(reply: Reply): void }[] = [];
  const shown: Autocomplete[] = [];
  const complete = completer({
    ask: (about) => new Promise((answer) => asked.push({ about, answer })),
    show: (state) => shown.push(state),
  });
  const type = (text: string): void =>
    complete.want({ channel: '1', command: '7', focused: 'port', options: [{ name: 'port', value: text }] });
  const names = (): string[] => (shown.at(-1)?.choices ?? []).map(({ name }) => name);
  return { asked, shown, complete, type, names };
}
const found = (name: string): Reply => ({ choices: [{ name, value: name }] });

it('"b", "br", "bre" quickly: the bot is asked once, for the last', async () => {
  const { asked, type } = scene();
  for (const text of ['b', 'br', 'bre']) type(text);
  await vi.runAllTimersAsync();
  expect(asked.map(({ about }) => about)).toMatchObject([{ do: 'complete', options: [{ value: 'bre' }] }]);
});

it('a late answer to "b" never replaces the answer to "br"', async () => {
  const { asked, type, names } = scene();
  type('b');
  await vi.runAllTimersAsync();
  type('br');
  await vi.runAllTimersAsync();
  asked[1]?.answer(found('Bremen'));
  await vi.runAllTimersAsync();
  asked[0]?.answer(found('Bergen'));
  await vi.runAllTimersAsync();
  expect(names()).toEqual(['Bremen']);
});

it('an answer after Escape is not shown', async () => {
  const { asked, complete, shown, type } = scene();
  type('b');
  await vi.runAllTimersAsync();
  complete.stop();
  asked[0]?.answer(found('Bergen'));
  await vi.runAllTimersAsync();
  expect(shown.at(-1)).toEqual(NOTHING);
});

it('what fails is told, and what was found before goes', async () => {
  const { asked, type, shown, names } = scene();
  type('b');
  await vi.runAllTimersAsync();
  asked[0]?.answer({ error: 'The application did not respond' });
  await vi.runAllTimersAsync();
  expect(shown.at(-1)).toMatchObject({ loading: false, error: 'The application did not respond' });
  expect(names()).toEqual([]);
});
