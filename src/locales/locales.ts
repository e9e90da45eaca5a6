/** Discord's languages that the commands speak beside English: https://discord.com/developers/docs/reference#locales */
import de from './de.json' with { type: 'json' };
import es from './es-ES.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import ja from './ja.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };

/** How a command, an option or a sub-command is called. `choices` by value. */
export type Called = Readonly<{
  name: string;
  description?: string;
  options?: Readonly<Record<string, Called>>;
  choices?: Readonly<Record<string, string>>;
}>;

/** One language. `options` are those that several commands share. */
export type Locale = Readonly<{
  sentences: Readonly<{ english: string }>;
  options: Readonly<Record<string, Called>>;
  commands: Readonly<Record<string, Called>>;
}>;

export const locales: Readonly<Record<string, Locale>> = { de, fr, 'es-ES': es, ja, uk };

/** In the language of the person, where it isn't English and is known: that answers are in English. */
export function englishNote(locale: string | undefined): string | undefined {
  const known = locale === 'es-419' ? 'es-ES' : locale;
  return known !== undefined && Object.hasOwn(locales, known) ? locales[known]?.sentences.english : undefined;
}
