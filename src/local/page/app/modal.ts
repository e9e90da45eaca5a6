import {
  type APIModalInteractionResponseCallbackComponent,
  type APIStringSelectComponent,
  type APITextInputComponent,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { OptionValue } from '../../page-api.ts';
import { CLOSED, startThread } from './actions.ts';
import { icon } from './icon.ts';
import { markup, type Names, plain } from './markup.ts';
import type { App } from './store.ts';
import { messageOf } from './view.ts';

let opener: Element | null = null;

/** A dialog can open only once it is in the page, and give the focus back once it is gone; both are after drawing. */
function show(element: Element | undefined): void {
  queueMicrotask(() => {
    if (!(element instanceof HTMLDialogElement)) {
      if (opener instanceof HTMLElement) opener.focus();
      opener = null;
    } else if (element.isConnected && !element.open) {
      opener = document.activeElement;
      element.showModal();
      element.querySelector<HTMLElement>('input, textarea, select')?.focus();
    }
  });
}

function textInput(input: APITextInputComponent): TemplateResult {
  const required = input.required !== false;
  const shared = {
    min: input.min_length ?? nothing,
    max: input.max_length ?? 4000,
    hint: input.placeholder ?? '',
  };
  return input.style === TextInputStyle.Paragraph
    ? html`<textarea name=${input.custom_id} rows="4" ?required=${required} minlength=${shared.min} maxlength=${shared.max} placeholder=${shared.hint} .value=${input.value ?? ''}></textarea>`
    : html`<input name=${input.custom_id} autocomplete="off" ?required=${required} minlength=${shared.min} maxlength=${shared.max} placeholder=${shared.hint} .value=${input.value ?? ''}>`;
}

const choice = (select: APIStringSelectComponent): TemplateResult =>
  html`<select name=${select.custom_id} ?required=${select.required !== false} ?multiple=${(select.max_values ?? 1) > 1}>${select.options.map((option) => html`<option value=${option.value} ?selected=${option.default === true}>${option.label}</option>`)}</select>`;

const labelled = (label: string, hint: string, required: boolean, field: TemplateResult): TemplateResult =>
  html`<label><span>${label}${required ? html` <i aria-hidden="true">*</i>` : nothing}</span>${hint === '' ? nothing : html`<small>${hint}</small>`}${field}</label>`;

function part(
  piece: APIModalInteractionResponseCallbackComponent,
  names: Names,
): TemplateResult | typeof nothing {
  switch (piece.type) {
    case ComponentType.ActionRow:
      return html`${piece.components.map((input) => labelled(input.label ?? '', '', input.required !== false, textInput(input)))}`;
    case ComponentType.Label: {
      const inner = piece.component;
      const hint = piece.description ?? '';
      if (inner.type === ComponentType.TextInput)
        return labelled(piece.label, hint, inner.required !== false, textInput(inner));
      if (inner.type === ComponentType.StringSelect)
        return labelled(piece.label, hint, inner.required !== false, choice(inner));
      return html`<p class="failure">${piece.label}: this kind of field can't be shown here.</p>`;
    }
    case ComponentType.TextDisplay:
      return html`<div class="v2-text">${markup(piece.content, names)}</div>`;
    default:
      return nothing;
  }
}

function dialog(options: {
  title: string;
  act: string;
  inner: unknown;
  error: string | undefined;
  busy: boolean;
  close: () => void;
  send: (form: HTMLFormElement) => void;
}): TemplateResult {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (event.currentTarget instanceof HTMLFormElement) options.send(event.currentTarget);
  };
  return html`<dialog class="modal" aria-label=${options.title} ${ref(show)} @close=${options.close}><form @submit=${submit}><header><h2>${options.title}</h2><button type="button" aria-label="Close" @click=${options.close}>${icon('close', 24)}</button></header><div class="fields">${options.inner}</div>${options.error === undefined ? nothing : html`<p class="failure" role="alert">${icon('warn', 16)} ${options.error}</p>`}<footer><button type="button" class="btn secondary" @click=${options.close}>Cancel</button><button type="submit" class="btn primary" ?disabled=${options.busy}>${options.busy ? 'Sending…' : options.act}</button></footer></form></dialog>`;
}

async function submitModal(app: App, form: HTMLFormElement): Promise<void> {
  const open = app.view().modal;
  if (open === undefined) return;
  const fields: OptionValue[] = [...new FormData(form)].map(([name, value]) => ({
    name,
    value: String(value),
  }));
  app.change({ modal: { channel: open.channel, modal: open.modal, sending: true } });
  const { error } = await app.ask({
    do: 'submit',
    channel: open.channel,
    customId: open.modal.custom_id,
    fields,
  });
  if (error === undefined && app.view().modal?.modal !== open.modal) return;
  app.change({
    modal: error === undefined ? undefined : { channel: open.channel, modal: open.modal, error },
  });
}

export function modal(app: App, names: Names): TemplateResult | typeof nothing {
  const { modal: open, threadFor } = app.view();
  if (open !== undefined)
    return dialog({
      title: open.modal.title,
      act: 'Submit',
      inner: open.modal.components.map((piece) => part(piece, names)),
      error: open.error,
      busy: open.sending === true,
      close: () => app.change({ modal: undefined }),
      send: (form) => void submitModal(app, form),
    });
  const message = messageOf(app.view(), threadFor);
  if (message === undefined) return nothing;
  const name = plain(message.content, names).slice(0, 40).trim() || 'New thread';
  return dialog({
    title: 'Create Thread',
    act: 'Create Thread',
    inner: labelled(
      'Thread name',
      '',
      true,
      html`<input name="name" required maxlength="100" autocomplete="off" value=${name}>`,
    ),
    error: undefined,
    busy: false,
    close: () => app.change(CLOSED),
    send: (form) => void startThread(app, message, String(new FormData(form).get('name'))),
  });
}
