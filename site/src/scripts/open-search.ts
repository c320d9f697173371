/** The header's link to the search opens a field in place. What that takes is fetched then, and where it cannot be, the link is a link. */
const link = document.querySelector<HTMLAnchorElement>('[data-search-open]');

link?.addEventListener('click', (event) => {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const field = document.querySelector<HTMLElement>('[data-search] [data-field]');
  if (field) field.focus();
  else
    import('../search/header-field.ts').then(
      ({ toggleHeaderField }) => toggleHeaderField(link),
      () => location.assign(link.href),
    );
});
