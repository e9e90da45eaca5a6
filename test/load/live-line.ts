/** One line that tells how far a long run is: rewritten in a terminal, now and then elsewhere. */
const ELSEWHERE_EVERY_S = 10;

export function liveLine(stream: NodeJS.WriteStream): (second: number, text: string) => void {
  return (second, text) => {
    if (stream.isTTY) stream.write(`\r\u001b[K${text}`);
    else if (second % ELSEWHERE_EVERY_S === 0) stream.write(`${text}\n`);
  };
}
