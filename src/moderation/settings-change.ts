/** "/settings listen add": what it changes. */
import type { Change, SettingName, Settings } from '../state/settings.ts';

export type Wish = Pick<Change, 'name' | 'id' | 'on'>;
/** Of a slash command: its sub-command, and ids by the names of its options. */
export type Typed = Readonly<{ path: string; options: Readonly<Record<string, string>> }>;

/** Undefined for a sub-command that there is not, from an older list of commands. */
export function wishesOf({ path, options }: Typed, now: Settings): readonly Wish[] | undefined {
  const id = options.channel ?? options.role ?? '';
  const one = (name: SettingName, on: boolean): readonly Wish[] => [{ name, id, on }];
  switch (path) {
    case 'listen add':
      return one('listen', true);
    case 'listen remove':
      return one('listen', false);
    case 'private on':
    case 'private off':
      return one('private', path.endsWith('on'));
    case 'plain on':
    case 'plain off':
      return one('plain', path.endsWith('on'));
    case 'allow channel':
      return one('channel', true);
    case 'allow role':
      return one('role', true);
    case 'allow everywhere':
      return now.channels.map((id) => ({ name: 'channel', id, on: false }));
    case 'allow everyone':
      return now.roles.map((id) => ({ name: 'role', id, on: false }));
    case 'disallow channel':
      return one('channel', false);
    case 'disallow role':
      return one('role', false);
    default:
      return undefined;
  }
}
