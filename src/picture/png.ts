/** Elements → PNG: laid out by satori, which turns text into paths, and drawn by resvg. */
import { Resvg } from '@resvg/resvg-js';
import satori, { type Font } from 'satori';
import type { Element } from './element.ts';
import { FAMILY } from './fonts.ts';
import { WIDTH } from './sheet.ts';

/** Pixels of the picture for one of the layout: sharp on a phone. */
const SCALE = 2;

export async function pngOf({ type, props }: Element, fonts: Font[]): Promise<Buffer> {
  const root = { type, props: { ...props, style: { ...props.style, fontFamily: FAMILY } }, key: null };
  const svg = await satori(root, { width: WIDTH, fonts });
  return new Resvg(svg, { fitTo: { mode: 'width', value: WIDTH * SCALE } }).render().asPng();
}
