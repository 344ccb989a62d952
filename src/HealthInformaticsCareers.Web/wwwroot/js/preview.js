// For editors, in development: shows the page anew as soon as the content has changed, and over it what is wrong with the content.

const pause = 200;
const shown = document.querySelector('meta[name=edition]').content;
const overlay = document.createElement('aside');
overlay.className = 'preview';

const styles = new CSSStyleSheet();
styles.replaceSync(`
  .preview { position: fixed; inset: auto 0 0; z-index: 10; max-height: 50vh; overflow: auto; padding: 15px 20px; border-top: 5px solid #d4351c; background: #fff; color: #0b0c0c; }
  .preview--warnings { inset: auto 0 0 auto; max-width: 50rem; padding: 5px 15px; border: 2px solid #f47738; }
  .preview p, .preview summary { margin: 0 0 10px; font-weight: bold; }
  .preview--warnings summary { margin: 0; cursor: pointer; }
  .preview pre { margin: 0 0 5px; white-space: pre-wrap; overflow-wrap: anywhere; }
  .preview a { color: #1d70b8; }
  @media print { .preview { display: none; } }
`);
document.adoptedStyleSheets.push(styles);

async function look() {
  const found = await news();
  // The browser keeps the place on the page.
  if (found.edition !== shown) return location.reload();
  show(found);
  setTimeout(look, pause);
}

/** While nobody looks, or the site is being started again, there is no news. */
async function news() {
  for (;;) {
    try {
      if (!document.hidden) return await (await fetch('/preview?page=' + encodeURIComponent(location.pathname))).json();
    } catch {
      // Asked again.
    }
    await new Promise(resolve => setTimeout(resolve, pause));
  }
}

let told = '[]';

/** Mistakes cover the page, because it is as it was before them. Warnings wait in the corner. */
function show({ problems, warnings }) {
  const now = JSON.stringify(problems.length > 0 ? problems : warnings);
  if (now === told) return;

  told = now;
  overlay.remove();
  overlay.classList.toggle('preview--warnings', problems.length === 0);
  if (problems.length > 0) {
    overlay.setAttribute('role', 'alert');
    overlay.replaceChildren(element('p', 'The content has a mistake. You see it as it was before.'), ...problems.map(line));
  } else {
    overlay.removeAttribute('role');
    const details = element('details');
    details.append(element('summary', warnings.length === 1 ? '1 warning on this page' : `${warnings.length} warnings on this page`), ...warnings.map(line));
    overlay.replaceChildren(details);
  }
  if (problems.length + warnings.length > 0) document.body.append(overlay);
}

function line({ text, open }) {
  const made = element('pre', text);
  if (open) {
    const link = element('a', 'Open in the editor');
    link.href = open;
    made.append('\n', link);
  }
  return made;
}

function element(name, text = '') {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

look();
