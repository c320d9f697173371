/** Marks, in the table of contents, the section that is being read: the last heading above the upper third of the window. */
const links = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>('.contents a[href^="#"]')].map((link) => [link.hash.slice(1), link]),
);
const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);

function markCurrent(): void {
  const line = innerHeight / 3;
  const current = headings.findLast((heading) => heading.getBoundingClientRect().top < line);
  for (const [id, link] of links) {
    if (id === current?.id) link.setAttribute('aria-current', 'location');
    else link.removeAttribute('aria-current');
  }
}

// Everything above the line counts as inside, however far up: a heading crossing the line is all that can change the answer, so nothing runs while one scrolls between two of them.
const watcher = new IntersectionObserver(markCurrent, { rootMargin: '1000000px 0px -66.6% 0px' });
for (const heading of headings) watcher.observe(heading);
markCurrent();

// On wide windows the style sheet shows the list whatever its state; this makes the state say so too.
const list = document.querySelector<HTMLDetailsElement>('.contents details');
if (list && matchMedia('(width >= 64rem)').matches) list.open = true;
