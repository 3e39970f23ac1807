// What the pages of the workbench do by script. Everything also works without it: forms are sent with their own button,
// panels of tabs stand below one another.
'use strict';

document.documentElement.classList.add('scripted');

// A choice that takes effect at once: language, theme.
document.addEventListener('change', (event) => {
  if (event.target.matches('[data-sends]')) event.target.form.requestSubmit();
});

document.addEventListener('click', (event) => {
  const button = event.target.closest('button');
  if (!button) return;
  if (button.dataset.opens) document.getElementById(button.dataset.opens)?.showModal();
  if ('closes' in button.dataset) button.closest('dialog, .toast')?.tagName === 'DIALOG'
    ? button.closest('dialog').close() : button.closest('.toast').remove();
  if (button.dataset.copies) copy(button);
  if (button.getAttribute('role') === 'tab') choose(button);
});

// A click beside a dialog closes it, as Escape does.
document.addEventListener('pointerdown', (event) => {
  if (event.target.tagName === 'DIALOG') {
    const box = event.target.getBoundingClientRect();
    const inside = event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom;
    if (!inside) event.target.close();
  }
});

// A file that is chosen for a text, or dropped on it, is read into it; nothing is sent yet.
document.addEventListener('change', (event) => {
  const { fills } = event.target.dataset;
  if (fills && event.target.files?.[0]) fill(document.getElementById(fills), event.target.files[0]);
});
document.addEventListener('dragover', (event) => {
  if (event.target.matches?.('[data-drops]')) event.preventDefault();
});
document.addEventListener('drop', (event) => {
  const file = event.dataTransfer?.files?.[0];
  if (!file || !event.target.matches?.('[data-drops]')) return;
  event.preventDefault();
  fill(event.target, file);
});

function fill(area, file) {
  file.text().then((text) => {
    area.value = text;
    area.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

// A problem leads to its line.
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[data-line]');
  if (!link) return;
  event.preventDefault();
  const area = document.getElementById(link.dataset.of);
  const lines = area.value.split('\n');
  const line = Number(link.dataset.line);
  const from = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  area.focus();
  area.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0));
  area.scrollTop = Math.max(0, (line - 4) * (area.scrollHeight / lines.length));
});

function copy(button) {
  const source = document.getElementById(button.dataset.copies);
  navigator.clipboard?.writeText(source.textContent.trim()).then(() => { button.textContent = button.dataset.done; });
}

function choose(tab) {
  for (const other of tab.closest('[role="tablist"]').querySelectorAll('[role="tab"]')) {
    const chosen = other === tab;
    other.setAttribute('aria-selected', String(chosen));
    other.tabIndex = chosen ? 0 : -1;
    document.getElementById(other.getAttribute('aria-controls')).hidden = !chosen;
  }
}

// Within a row of tabs the arrows move, as in every program.
document.addEventListener('keydown', (event) => {
  const tab = event.target.closest('[role="tab"]');
  if (!tab) return;
  const tabs = [...tab.closest('[role="tablist"]').querySelectorAll('[role="tab"]')];
  const forward = getComputedStyle(tab).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const back = forward === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight';
  const at = tabs.indexOf(tab);
  const next = { [forward]: at + 1, [back]: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  const target = tabs[(next + tabs.length) % tabs.length];
  choose(target);
  target.focus();
});

function start(root) {
  for (const list of root.querySelectorAll('[role="tablist"]')) {
    list.hidden = false;
    choose(list.querySelector('[aria-selected="true"]') ?? list.querySelector('[role="tab"]'));
  }
  for (const made of root.querySelectorAll('[data-scripted]')) made.hidden = false;
}
document.addEventListener('DOMContentLoaded', () => start(document));
document.addEventListener('htmx:load', (event) => start(event.detail.elt));
