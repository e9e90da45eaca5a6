/** How one server wants the bot, and who changed what when. */

export type Settings = Readonly<{
  /** Channels in which the bot answers without being addressed. */
  listen: readonly string[];
  /** Answers to commands are shown to the asker alone, unless they say otherwise. */
  private: boolean;
  /** Answers are text alone. */
  plain: boolean;
  /** Where the bot may be used; everywhere while there is none. */
  channels: readonly string[];
  /** Who may use it; everyone while there is none. */
  roles: readonly string[];
}>;

export const NEW_SERVER: Settings = { listen: [], private: false, plain: false, channels: [], roles: [] };

export type SettingName = 'listen' | 'private' | 'plain' | 'channel' | 'role';
/** `id` is a channel's or a role's; empty for a switch. */
export type Change = Readonly<{ name: SettingName; id: string; on: boolean; by: string; at: number }>;

export type KeptSettings = Readonly<{
  settings(server: string): Promise<Settings>;
  /** All of them or none. Resolves once they are on disk, with those that made a difference. */
  change(server: string, changes: readonly Change[]): Promise<readonly Change[]>;
  /** The last ones, newest first. */
  changes(server: string, limit: number): Promise<readonly Change[]>;
}>;
