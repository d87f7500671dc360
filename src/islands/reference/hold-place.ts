/** What a reader does to move by themselves. */
const moves = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;
/** Frames in a row without a shift after which the page has settled: a second and a half on a free machine, more on a busy one. */
const calmFrames = 90;
/** Frames after which it is given up, should a page never settle. */
const mostFrames = 3_000;

/**
 * What the fragment of an address names in Redoc: the section of `#/tag/operation`, or the element that a second fragment,
 * `#/tag/operation#…`, names by its id. `null` while it is not there yet.
 */
export function findPlace(root: ParentNode, fragment: string): Element | null {
  const [route = '', id] = decode(fragment.replace(/^#/, '')).split('#');
  if (route.length < 2) return null;
  if (id !== undefined) return root.querySelector(`[id="${CSS.escape(id)}"]`);
  return root.querySelector(`[data-section-id="${CSS.escape(route)}"]`);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Keeps a place at the top of the window while parts above it come in and push it away. Redoc renders an operation when it is
 * near the window, and loses the one that an address names when those around it turn out longer than was kept free for them.
 * Ends when the page has settled or the reader moves.
 *
 * @param find the place, or `null` while it is not there
 * @returns what ends it
 */
export function holdPlace(find: () => Element | null): () => void {
  const ended = new AbortController();
  let calm = 0;
  let frames = 0;
  const step = () => {
    if (ended.signal.aborted) return;
    frames += 1;
    const before = window.scrollY;
    const place = find();
    place?.scrollIntoView({ block: 'start', behavior: 'instant' });
    calm = place && Math.abs(window.scrollY - before) < 1 ? calm + 1 : 0;
    if (calm < calmFrames && frames < mostFrames) requestAnimationFrame(step);
    else ended.abort();
  };
  for (const move of moves)
    window.addEventListener(move, () => ended.abort(), { passive: true, signal: ended.signal });
  requestAnimationFrame(step);
  return () => ended.abort();
}
