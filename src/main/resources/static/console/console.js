// Small conveniences; every page works without them.
const offline = document.getElementById('offline');

function connected(yes) {
  if (offline) offline.hidden = yes;
}

document.body.addEventListener('htmx:sendError', () => connected(false));
document.body.addEventListener('htmx:responseError', (event) => {
  const form = event.detail.elt.closest && event.detail.elt.closest('form');
  // The server's own words about a form that it refused: let it be sent the plain way.
  if (form) form.submit();
  else connected(false);
});
document.body.addEventListener('htmx:afterRequest', (event) => {
  if (event.detail.successful) connected(true);
});
document.body.addEventListener('htmx:afterSettle', () => {
  const told = document.querySelector('[data-focus]');
  if (told && told.closest('main')) told.focus({ preventScroll: false });
});

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
