/** An application command as a bot registers it. */
export type Localizations = Readonly<Record<string, string>>;

export type CommandOption = {
  type: number;
  name: string;
  name_localizations?: Localizations | null;
  description: string;
  description_localizations?: Localizations | null;
  required?: boolean | null;
  autocomplete?: boolean | null;
  min_length?: number | null;
  max_length?: number | null;
  min_value?: number | null;
  max_value?: number | null;
  choices?: { name: string; name_localizations?: Localizations | null; value: string | number }[] | null;
  options?: CommandOption[] | null;
};

export type CommandBody = {
  id?: string | null;
  type?: number | null;
  name: string;
  name_localizations?: Localizations | null;
  description?: string | null;
  description_localizations?: Localizations | null;
  options?: CommandOption[] | null;
  default_member_permissions?: number | null;
  dm_permission?: boolean | null;
  contexts?: number[] | null;
  integration_types?: number[] | null;
};

export const COMMAND = { slash: 1, user: 2, message: 3 } as const;
export const OPTION = {
  subcommand: 1,
  group: 2,
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  number: 10,
} as const;
