// Runs on the inbox: looks for new mail and puts it in. A page that reloads itself takes a reader's place and focus away
// (WCAG 2.2, failure F41).
const pauseMs = 2_000;

/** @param {Element} list @param {Element} news */
async function look(list, news) {
  const answer = await fetch(location.href);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.querySelector('main');
  if (!fresh || fresh.innerHTML === list.innerHTML) return;
  const focused = document.activeElement?.getAttribute('href');
  list.replaceChildren(...fresh.childNodes);
  const again = focused && list.querySelector(`a[href="${CSS.escape(focused)}"]`);
  if (again instanceof HTMLElement) again.focus();
  news.textContent = `Mail has arrived: ${list.querySelectorAll('li').length} in the inbox.`;
}

const list = document.querySelector('main');
const news = document.querySelector('[role=status]');
// The stack may have been stopped: a look that fails is followed by the next.
if (list && news) setInterval(() => look(list, news).catch(() => undefined), pauseMs);
