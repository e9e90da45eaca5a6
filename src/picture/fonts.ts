/** The fonts of pictures: Noto Sans from its package (Latin, Greek, Cyrillic), and one of the user's own. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Font } from 'satori';

const NAME = 'Noto Sans';
const OWN = 'Own';
/** satori takes whichever font has a letter, in this order. */
export const FAMILY = `${NAME}, ${OWN}`;

const REGULAR = import.meta.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf');
const BOLD = import.meta.resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf');

/** `own`: the path of a TTF or OTF for scripts that Noto Sans lacks. */
export async function loadFonts(own: string | undefined): Promise<Font[]> {
  const [regular, bold] = await Promise.all([
    readFile(fileURLToPath(REGULAR)),
    readFile(fileURLToPath(BOLD)),
  ]);
  return [
    { name: NAME, data: regular, weight: 400, style: 'normal' },
    { name: NAME, data: bold, weight: 700, style: 'normal' },
    ...(own === undefined ? [] : await ownFont(own)),
  ];
}

async function ownFont(path: string): Promise<Font[]> {
  try {
    return [{ name: OWN, data: await readFile(path), weight: 400, style: 'normal' }];
  } catch (cause) {
    throw new Error(`PICTURE_FONT is "${path}", which cannot be read: name a TTF or OTF file.`, { cause });
  }
}
