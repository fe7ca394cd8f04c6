// Announces the end of an unused session and, for a tip, takes everything off the screen when it is there. The clock of
// the machine counts, not the timer alone: a telephone that slept knows at once.
window.bancheng = window.bancheng || {};
window.bancheng.watchSession = (dialog, wipes) => {
  let used = Date.now();
  const left = dialog.querySelector('.left');
  const stay = () => {
    used = Date.now();
    if (dialog.open) dialog.close();
    dialog.$server.stay();
  };
  dialog.querySelector('button').onclick = stay;
  dialog.oncancel = event => {
    event.preventDefault();
    stay();
  };
  // Only a call of the screen keeps the session; the browser's own sign of life does not.
  const calls = new PerformanceObserver(list => {
    if (!dialog.open && list.getEntries().some(call => call.name.includes('v-r=uidl'))) used = Date.now();
  });
  calls.observe({type: 'resource'});
  const wipe = () => {
    document.querySelectorAll('.receipt').forEach(receipt => { receipt.$saved = true; });
    navigator.sendBeacon('/plain/tips/leave');
    document.body.replaceChildren();
    location.replace('/');
  };
  const tick = () => {
    if (!dialog.isConnected) {
      clearInterval(timer);
      calls.disconnect();
      document.removeEventListener('visibilitychange', tick);
      return;
    }
    const seconds = Math.ceil((used - Date.now()) / 1000) + Number(dialog.dataset.seconds);
    if (seconds <= 0) {
      if (wipes) wipe();
      else if (dialog.open) dialog.close();
    } else if (seconds <= Number(dialog.dataset.warn)) {
      left.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
      if (!dialog.open) dialog.showModal();
    }
  };
  const timer = setInterval(tick, 1000);
  document.addEventListener('visibilitychange', tick);
};
