import type { OptionValue } from '../../page-api.ts';
import type { Ask, Reply } from './socket.ts';

type Choice = Readonly<{ name: string; value: string | number; description?: string }>;
export type Autocomplete = Readonly<{ loading: boolean; choices: readonly Choice[]; error?: string }>;
export const NOTHING: Autocomplete = { loading: false, choices: [] };

/** Milliseconds of quiet before the bot is asked, so that it isn't asked for each letter. */
const QUIET = 150;

export type Completer = Readonly<{
  want(about: { channel: string; command: string; options: readonly OptionValue[]; focused: string }): void;
  stop(): void;
}>;

/** Asks for suggestions; an answer that a later question has overtaken is dropped. */
export function completer(options: {
  ask(action: Ask): Promise<Reply>;
  show(state: Autocomplete): void;
}): Completer {
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: readonly Choice[] = [];
  const stop = (): void => {
    turn += 1;
    clearTimeout(timer);
    last = [];
    options.show(NOTHING);
  };
  return {
    stop,
    want(about) {
      turn += 1;
      const mine = turn;
      clearTimeout(timer);
      options.show({ loading: true, choices: last });
      timer = setTimeout(async () => {
        const reply = await options.ask({ do: 'complete', ...about });
        if (mine !== turn) return;
        last = reply.choices ?? [];
        options.show({
          loading: false,
          choices: last,
          ...(reply.error === undefined ? {} : { error: reply.error }),
        });
      }, QUIET);
    },
  };
}
