/** Dark or light: as the system has it, unless the person chose one in this browser. */
import { remember, remembered } from './remembered.ts';

export const THEMES = ['system', 'dark', 'light'] as const;
type Theme = (typeof THEMES)[number];
const KEY = 'theme';

export const themeNow = (): Theme =>
  THEMES.find((theme) => theme === remembered('localStorage', KEY)) ?? 'system';

export function wear(theme: string): void {
  remember('localStorage', KEY, theme);
  document.documentElement.dataset.theme = theme;
}
