/** Pixels from the end within which the reader counts as being at the end. */
const NEAR = 80;

let atEnd = true;
let shown = '';
let last = 0;
let watched: Element | undefined;

function toEnd(): void {
  if (watched === undefined || !atEnd) return;
  watched.scrollTop = watched.scrollHeight;
  last = watched.scrollTop;
}
const observer = new ResizeObserver(toEnd);

/** Only a move upwards leaves the end: content that grows moves the end away without the reader's doing. */
function scrolled(scroller: Element): void {
  const near = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR;
  if (near) atEnd = true;
  else if (scroller.scrollTop < last) atEnd = false;
  last = scroller.scrollTop;
}

function watch(scroller: Element): void {
  watched = scroller;
  scroller.addEventListener('scroll', () => scrolled(scroller));
  observer.disconnect();
  observer.observe(scroller);
  if (scroller.firstElementChild !== null) observer.observe(scroller.firstElementChild);
}

/** New messages and late pictures keep the end in sight, unless the reader has scrolled up. */
export function keepAtEnd(channel: string): void {
  const scroller = document.querySelector('#scroller');
  if (scroller === null) return;
  if (channel !== shown) atEnd = true;
  shown = channel;
  if (scroller !== watched) watch(scroller);
  toEnd();
}
