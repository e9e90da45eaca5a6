/** What goes over the bot's wires, newest first: its requests, what it is told, and what Discord refuses. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { WireLine } from '../../page-api.ts';
import { icon } from './icon.ts';
import type { App } from './store.ts';
import { exactTime } from './time.ts';

const KEPT_LINES = 200;
let opener: string | undefined;

/** `from`: where the focus goes back to, as a selector. */
export function openWire(app: App, from: string): void {
  opener = from;
  app.change({ wire: { lines: [], refused: false } });
  void app.ask({ do: 'watch', on: true });
  app.focus('.wire-lines');
}

export function closeWire(app: App): void {
  app.change({ wire: undefined });
  void app.ask({ do: 'watch', on: false });
  if (opener !== undefined) app.focus(opener);
}

/** After a lost connection the server begins anew, with all that it has kept. */
export function wireTold(app: App, news: readonly WireLine[]): void {
  const { wire } = app.view();
  if (wire === undefined) return;
  const first = news[0]?.number ?? 0;
  const lines = [...wire.lines.filter(({ number }) => number < first), ...news].slice(-KEPT_LINES);
  app.change({ wire: { ...wire, lines } });
}

const refusalOf = (line: WireLine): { code: number | null; reason: string } | undefined =>
  line.kind === 'event' ? undefined : line.refusal;

function whatOf(line: WireLine): TemplateResult {
  switch (line.kind) {
    case 'request':
      return html`<b>${line.method}</b> <code>${line.path}</code>`;
    case 'event':
      return html`<b>${line.name}</b> ${line.about}`;
    case 'fault':
      return html`<b>${line.where}</b>`;
    default:
      return line satisfies never;
  }
}

function row(line: WireLine): TemplateResult {
  const refusal = refusalOf(line);
  const code = refusal?.code ? ` ${refusal.code}` : '';
  const why =
    refusal === undefined
      ? nothing
      : html`<p class="failure">${icon('warn', 14)} <span>Refused${code}: ${refusal.reason}</span></p>`;
  const [status, took] = line.kind === 'request' ? [line.status, `${line.took} ms`] : ['', ''];
  return html`<tr class=${line.kind}><td class="at">${exactTime(new Date(line.at))}</td><td>${whatOf(line)}${why}</td><td>${status}</td><td>${took}</td></tr>`;
}

export function wire(app: App): TemplateResult | typeof nothing {
  const open = app.view().wire;
  if (open === undefined) return nothing;
  const lines = open.lines.filter((line) => !open.refused || refusalOf(line) !== undefined).toReversed();
  const only = (event: Event): void => {
    if (event.target instanceof HTMLInputElement)
      app.change({ wire: { ...open, refused: event.target.checked } });
  };
  const none = open.refused ? 'Nothing was refused.' : 'Nothing went over the wires yet.';
  const table = html`<table><thead><tr><th scope="col">Time</th><th scope="col">Request or event</th><th scope="col">Status</th><th scope="col">Took</th></tr></thead><tbody>${repeat(lines, ({ number }) => number, row)}</tbody></table>`;
  return html`<aside class="wire" aria-label="On the wire" @keydown=${(event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    closeWire(app);
  }}><header><h2>On the wire</h2><label><input type="checkbox" .checked=${open.refused} @change=${only}> Refused only</label><span class="grow"></span><button type="button" aria-label="Close" @click=${() => closeWire(app)}>${icon('close', 20)}</button></header><div class="wire-lines" tabindex="0" role="region" aria-label="Requests and events, newest first">${lines.length === 0 ? html`<p>${none}</p>` : table}</div></aside>`;
}
