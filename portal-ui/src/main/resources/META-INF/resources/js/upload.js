// Sends files piece by piece. When the connection breaks it waits and goes on where the server stands; nothing is sent twice.
window.bancheng = window.bancheng || {};
window.bancheng.upload = (() => {
  const PIECE = 256 * 1024;
  const LONGEST_WAIT = 15000;
  const PATIENCE = 60000;
  const sleep = millis => new Promise(done => setTimeout(done, millis));

  const ask = (method, ticket, headers, body, onProgress) => new Promise((answer, fail) => {
    const request = new XMLHttpRequest();
    request.open(method, new URL('plain/uploads', document.baseURI));
    request.timeout = PATIENCE;
    request.setRequestHeader('Upload-Ticket', ticket);
    Object.entries(headers).forEach(([name, value]) => request.setRequestHeader(name, value));
    if (onProgress) request.upload.onprogress = event => onProgress(event.loaded);
    request.onload = () => {
      if (request.status === 410) {
        answer(-1);
      } else if (request.status < 300 || request.status === 409) {
        answer(Number(request.getResponseHeader('Upload-Offset')));
      } else {
        fail(new Error(String(request.status)));
      }
    };
    request.onerror = request.ontimeout = request.onabort = () => fail(new Error('broken'));
    request.send(body);
  });

  const row = (field, file, words) => {
    const item = document.createElement('li');
    const name = document.createElement('span');
    const bar = document.createElement('progress');
    const percent = document.createElement('span');
    const state = document.createElement('span');
    const stop = document.createElement('button');
    name.textContent = file.name;
    bar.max = Math.max(1, file.size);
    bar.value = 0;
    bar.setAttribute('aria-label', file.name);
    percent.className = state.className = 'faint';
    state.setAttribute('role', 'status');
    stop.type = 'button';
    stop.textContent = words.cancel;
    stop.setAttribute('aria-label', words.cancel + ' ' + file.name);
    item.append(name, bar, percent, state, stop);
    field.querySelector('.files-coming').append(item);
    return {
      item,
      show(at, text) {
        if (!text || at > bar.value) bar.value = at;
        percent.textContent = text ? '' : words.sending + ' ' + Math.floor(100 * at / bar.max) + '%';
        // Only what is out of the ordinary is read aloud.
        if (state.textContent !== (text || '')) state.textContent = text || '';
      },
      stopped: new Promise(done => stop.addEventListener('click', done))
    };
  };

  const send = async (field, file) => {
    const words = field.uploadWords;
    const ticket = await field.$server.begin(file.name, file.size);
    if (!ticket) return;
    const line = row(field, file, words);
    let stop = false;
    line.stopped.then(() => { stop = true; });
    field.uploadLines.set(ticket, line.item);
    let at = 0;
    let wait = 1000;
    while (at < file.size && !stop && field.isConnected) {
      try {
        const from = at;
        line.show(at);
        const piece = file.slice(at, at + PIECE);
        at = await ask('PATCH', ticket,
          {'Upload-Offset': at, 'Content-Type': 'application/offset+octet-stream'}, piece, loaded => line.show(from + loaded));
        wait = 1000;
      } catch (broken) {
        line.show(at, words.stalled);
        await sleep(wait);
        wait = Math.min(2 * wait, LONGEST_WAIT);
        try {
          at = await ask('HEAD', ticket, {}, null);
        } catch (still) {
          // The next round asks again.
        }
      }
      if (at < 0) break;
    }
    if (at === file.size && !stop) {
      line.show(at, words.processing);
      field.$server.sent(ticket, file.name);
    } else {
      line.item.remove();
      if (field.isConnected) field.$server.stopped(ticket);
    }
  };

  return {
    listen(field, sending, stalled, processing, cancel, broken) {
      field.uploadWords = {sending, stalled, processing, cancel, broken};
      if (field.uploadLines) return;
      field.uploadLines = new Map();
      const input = field.querySelector('input[type=file]');
      let last = Promise.resolve();
      const take = files => [...files].forEach(file => {
        last = last.then(() => send(field, file)).catch(() => {});
      });
      field.querySelector('.files-add').addEventListener('click', () => input.click());
      input.addEventListener('change', () => {
        take(input.files);
        input.value = '';
      });
      field.addEventListener('dragover', event => event.preventDefault());
      field.addEventListener('drop', event => {
        event.preventDefault();
        take(event.dataTransfer.files);
      });
    },
    done(field, ticket) {
      const item = field.uploadLines && field.uploadLines.get(ticket);
      if (item) item.remove();
    }
  };
})();
