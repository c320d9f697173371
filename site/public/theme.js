// Runs before the first paint, so that a chosen theme never flashes the other one. Without a choice the system's theme holds.
try {
  const chosen = localStorage.getItem('repere-theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
} catch {
  // Storage is refused (a private window, a policy): the system's theme it is.
}
