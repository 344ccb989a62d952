// For editors, in development: shows the page anew as soon as the content has changed, and over it what is wrong with the content.

const pause = 200;
const shown = document.querySelector('meta[name=edition]').content;
const overlay = document.createElement('aside');
overlay.className = 'preview';
overlay.setAttribute('role', 'alert');

const styles = new CSSStyleSheet();
styles.replaceSync(`
  .preview { position: fixed; inset: auto 0 0; z-index: 10; max-height: 50vh; overflow: auto; padding: 15px 20px; border-top: 5px solid #d4351c; background: #fff; color: #0b0c0c; }
  .preview p { margin: 0 0 10px; font-weight: bold; }
  .preview pre { margin: 0 0 5px; white-space: pre-wrap; overflow-wrap: anywhere; }
`);
document.adoptedStyleSheets.push(styles);

async function look() {
  const { edition, problems } = await news();
  // The browser keeps the place on the page.
  if (edition !== shown) return location.reload();
  show(problems);
  setTimeout(look, pause);
}

/** While nobody looks, or the site is being started again, there is no news. */
async function news() {
  for (;;) {
    try {
      if (!document.hidden) return await (await fetch('/preview')).json();
    } catch {
      // Asked again.
    }
    await new Promise(resolve => setTimeout(resolve, pause));
  }
}

function show(problems) {
  const lines = problems.length === 0 ? [] : [line('p', 'The content has a mistake. You see it as it was before.'), ...problems.map(problem => line('pre', problem))];
  if (lines.map(made => made.textContent).join() === [...overlay.children].map(made => made.textContent).join()) return;

  overlay.replaceChildren(...lines);
  if (lines.length > 0) document.body.append(overlay);
  else overlay.remove();
}

function line(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

look();
