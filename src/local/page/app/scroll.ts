/** Pixels from the end within which the reader counts as being at the end. */
const NEAR = 80;

let atEnd = true;
let shown = '';
let watched: Element | undefined;

function toEnd(): void {
  const scroller = document.querySelector('#scroller');
  if (scroller !== null && atEnd) scroller.scrollTop = scroller.scrollHeight;
}
const observer = new ResizeObserver(toEnd);

/** New messages and late pictures keep the end in sight, unless the reader has scrolled up. */
export function keepAtEnd(channel: string): void {
  const scroller = document.querySelector('#scroller');
  if (scroller === null) return;
  if (channel !== shown) atEnd = true;
  shown = channel;
  if (scroller !== watched) {
    watched = scroller;
    scroller.addEventListener('scroll', () => {
      atEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR;
    });
    observer.disconnect();
    observer.observe(scroller);
    if (scroller.firstElementChild !== null) observer.observe(scroller.firstElementChild);
  }
  toEnd();
}
