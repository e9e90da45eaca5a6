import type { PageMessage } from '../../page-api.ts';
import { NOTHING } from './autocomplete.ts';
import { ready, type Slash, start } from './slash.ts';
import type { App } from './store.ts';
import { commandsHere, type View } from './view.ts';

let nextPending = 1;

export function choose(app: App, slash: Slash): void {
  app.complete.stop();
  app.change({ slash, draft: '', pick: -1, dismissedList: false, notice: undefined });
  app.focus('.chip.on input, #tail');
}

export function useCommand(app: App, name: string): void {
  const command = commandsHere(app.view()).find((one) => one.name === name);
  if (command !== undefined) choose(app, start(command));
}

export function leaveSlash(app: App): void {
  app.complete.stop();
  app.change({ slash: undefined, draft: '', pick: 0, complete: NOTHING, dismissedList: false });
  app.focus('#composer');
}

/** Shows the command as being sent until the server has heard from the bot. */
async function withPending(
  app: App,
  about: { channel: string; name: string; kind: 'slash' | 'message' },
  send: () => Promise<{ error?: string }>,
): Promise<void> {
  const id = nextPending++;
  app.change({ pending: [...app.view().pending, { id, ...about }] });
  const { error } = await send();
  const others = (): View['pending'] => app.view().pending.filter((one) => one.id !== id);
  app.change({ pending: error === undefined ? others() : [...others(), { id, ...about, error }] });
}

export function sendSlash(app: App): void {
  const view = app.view();
  if (view.slash === undefined) return;
  const outcome = ready(view.slash);
  if (outcome.kind === 'problem') {
    app.change({ slash: outcome.slash, pick: -1 });
    app.focus('.chip.on input');
    return;
  }
  const { command } = view.slash;
  const { channel } = view;
  leaveSlash(app);
  void withPending(app, { channel, name: command.name, kind: 'slash' }, () =>
    app.ask({ do: 'slash', channel, command: command.id, options: outcome.options }),
  );
}

export function runOnMessage(app: App, command: { id: string; name: string }, message: PageMessage): void {
  const channel = message.channel_id;
  void withPending(app, { channel, name: command.name, kind: 'message' }, () =>
    app.ask({ do: 'message-command', channel, command: command.id, message: message.id }),
  );
}
