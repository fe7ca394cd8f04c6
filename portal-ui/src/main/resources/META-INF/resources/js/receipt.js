// A plain receipt with script: asks before the window closes, until the form says that the code is saved.
(() => {
  const form = document.querySelector('form[data-keep]');
  if (!form) return;
  const ask = event => event.preventDefault();
  addEventListener('beforeunload', ask);
  form.addEventListener('submit', () => removeEventListener('beforeunload', ask));
})();
