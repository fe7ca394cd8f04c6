// Keys of the worklist: / search, j k and arrows move, Enter opens, n registers, ? explains. Never while somebody types.
window.bancheng = window.bancheng || {};
window.bancheng.desk = {
  listen(view, grid) {
    if (view.deskKeys) return;
    const typing = event => {
      const target = event.composedPath()[0];
      return target.matches && target.matches('input, textarea, select, [contenteditable], [role=listbox] *');
    };
    const rowLink = () => {
      const cell = grid.shadowRoot.activeElement;
      const row = cell && cell.closest('tr');
      const links = row ? [...row.children].map(td => td._content && td._content.querySelector('a.reference')) : [];
      return links.find(link => link);
    };
    const move = key => {
      if (grid.shadowRoot.activeElement && grid.shadowRoot.activeElement.closest('tbody')) {
        grid.shadowRoot.activeElement.dispatchEvent(
          new KeyboardEvent('keydown', {key, bubbles: true, composed: true, cancelable: true}));
      } else {
        const first = grid.shadowRoot.querySelector('tbody#items tr:not([hidden]) td:not([hidden])');
        if (first) first.focus();
      }
    };
    view.deskKeys = event => {
      if (!view.isConnected) {
        document.removeEventListener('keydown', view.deskKeys);
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || typing(event)) return;
      if (document.querySelector('vaadin-dialog[opened]')) return;
      const search = document.getElementById('desk-search');
      if (event.key === '/' && search) {
        event.preventDefault();
        search.focus();
      } else if (event.key === '?') {
        event.preventDefault();
        const help = document.getElementById('desk-help');
        if (help) help.click();
      } else if (event.key === 'n' && document.getElementById('desk-register')) {
        event.preventDefault();
        document.getElementById('desk-register').click();
      } else if (event.key === 'j' || event.key === 'k') {
        event.preventDefault();
        move(event.key === 'j' ? 'ArrowDown' : 'ArrowUp');
      } else if (event.key === 'Enter') {
        const link = rowLink();
        if (link) {
          event.preventDefault();
          link.click();
        }
      }
    };
    document.addEventListener('keydown', view.deskKeys);
    grid.addEventListener('keydown', event => {
      const link = event.key === 'Enter' && rowLink();
      if (link && !event.composedPath()[0].matches('a')) {
        event.preventDefault();
        event.stopPropagation();
        link.click();
      }
    }, true);
  }
};
