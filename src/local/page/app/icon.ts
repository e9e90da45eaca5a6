import { html, type TemplateResult } from 'lit';

/** Each picture is drawn with strokes on a 24 by 24 field. */
const PATHS = {
  hash: 'M5 9h15M4 15h15M10 4 8 20M16 4l-2 16',
  thread: 'M5 8h14M4 13h8M10 4 8 18M16 4l-1 6M14 15h6v4h-3l-3 2z',
  at: 'M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0zm0 0v1.5a2.5 2.5 0 0 0 5 0V12a9 9 0 1 0-4 7.5',
  chat: 'M4 5h16v11h-8l-5 4v-4H4z',
  people:
    'M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zm-6 8c0-3 2.500-5 6-5s6 2 6 5M16 5a3 3 0 0 1 0 6M18 14c2 .7 3.200 2.500 3.200 5',
  menu: 'M4 7h16M4 12h16M4 17h16',
  close: 'M6 6l12 12M18 6 6 18',
  dots: 'M4.500 12h1M11.500 12h1M18.500 12h1',
  reply: 'M10 6 4 12l6 6M4 12h9c4 0 7 2 7 6',
  send: 'M4 12 20 4l-5 16-4-7z',
  down: 'M6 9l6 6 6-6',
  right: 'M9 6l6 6-6 6',
  edit: 'M4 20l1-4L16 5l3 3L8 19z',
  trash: 'M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13',
  copy: 'M8 8h11v12H8zM5 16V4h10',
  apps: 'M5 5h5v5H5zM14 5h5v5h-5zM5 14h5v5H5zM14 14h5v5h-5z',
  eye: 'M3 12s3-6 9-6 9 6 9 6-3 6-9 6-9-6-9-6zm9 2.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z',
  launch: 'M9 6H5v13h13v-4M13 4h7v7M20 4l-9 9',
  check: 'M5 12l5 5 9-10',
  wire: 'M3 12h4l3-8 4 16 3-8h4',
  warn: 'M12 4 2.500 20h19zM12 10v5M12 17.500v.01',
} as const;
export type IconName = keyof typeof PATHS;

export const icon = (name: IconName, size = 20): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" width=${size} height=${size} aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><path d=${PATHS[name]}></path></svg>`;

const CHANNEL_ICONS = { dm: 'at', group: 'people', thread: 'thread', text: 'hash' } as const;

export const channelIcon = (kind: keyof typeof CHANNEL_ICONS = 'text'): IconName => CHANNEL_ICONS[kind];
