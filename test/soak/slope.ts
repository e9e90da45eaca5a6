/** How fast something grows: the straight line through all points, in its units a minute. */
export function slopeOf(points: readonly Readonly<{ minute: number; value: number }>[]): number {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, one) => sum + one, 0) / values.length;
  const [x, y] = [mean(points.map(({ minute }) => minute)), mean(points.map(({ value }) => value))];
  const over = points.reduce((sum, { minute, value }) => sum + (minute - x) * (value - y), 0);
  const under = points.reduce((sum, { minute }) => sum + (minute - x) ** 2, 0);
  return under === 0 ? Number.NaN : over / under;
}
