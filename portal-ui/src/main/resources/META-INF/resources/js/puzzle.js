// Solves the puzzle of a form beside the page, so that the page stays quick. On a plain page it does so by itself and
// holds the form back until it is done; a screen asks for it. Without script a form is sent without a solution.
(() => {
  const worker = new URL('puzzle-worker.js', document.currentScript.src);
  window.bancheng = window.bancheng || {};
  window.bancheng.solve = json => new Promise((done, failed) => {
    const puzzle = JSON.parse(json);
    const solver = new Worker(worker);
    solver.onerror = failed;
    solver.onmessage = ({data}) => {
      solver.terminate();
      const {algorithm, challenge, salt, signature} = puzzle;
      done(btoa(JSON.stringify({algorithm, challenge, number: data.number, salt, signature, took: data.took})));
    };
    solver.postMessage(puzzle);
  });

  document.querySelectorAll('form[data-puzzle]').forEach(form => {
    const field = form.elements.namedItem('solution');
    if (!field || field.value) return;
    let pressed = null;
    let ready = false;
    form.addEventListener('submit', event => {
      if (!ready) {
        event.preventDefault();
        pressed = event.submitter;
        form.querySelector('[data-working]').hidden = false;
      }
    });
    window.bancheng.solve(form.dataset.puzzle).then(solution => { field.value = solution; }, () => {}).then(() => {
      ready = true;
      if (pressed) form.requestSubmit(pressed);
    });
  });
})();
