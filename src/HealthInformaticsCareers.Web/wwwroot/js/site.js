// What the pages can do without, and readers may like: suggestions below the search box, short addresses from forms, and folds that open when a link leads to them.

const shortestQuery = 2;
const pauseInTyping = 150;

/**
 * Makes the search box a combobox with a list of pages, by the ARIA pattern "editable combobox with list autocomplete". The focus stays in the box;
 * the chosen option is named by aria-activedescendant.
 */
function suggest(input) {
  const form = input.form;
  const list = element('ul', { id: `${input.id}-list`, class: 'site-search__list', role: 'listbox', 'aria-label': 'Suggestions' });
  const status = element('div', { class: 'govuk-visually-hidden', role: 'status' });
  list.hidden = true;
  form.append(list, status);
  setAttributes(input, { role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': list.id, 'aria-expanded': 'false' });

  let chosen = null;
  let timer = 0;
  let question = new AbortController();

  function choose(option) {
    chosen?.setAttribute('aria-selected', 'false');
    chosen = option;
    if (chosen) {
      chosen.setAttribute('aria-selected', 'true');
      chosen.scrollIntoView({ block: 'nearest' });
      input.setAttribute('aria-activedescendant', chosen.id);
    } else {
      input.removeAttribute('aria-activedescendant');
    }
  }

  function show(options) {
    choose(null);
    list.replaceChildren(...options);
    list.hidden = options.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
  }

  function stopAsking() {
    clearTimeout(timer);
    question.abort();
    status.textContent = '';
  }

  function close() {
    stopAsking();
    show([]);
  }

  async function ask() {
    stopAsking();
    const query = input.value.trim();
    if (query.length < shortestQuery) return show([]);

    question = new AbortController();
    const { signal } = question;
    try {
      const options = await answer(query, signal);
      show(options);
      status.textContent = counted(options.length);
    } catch {
      // Nobody is told of a failure: the search works without suggestions. A newer question shows its own answer.
      if (!signal.aborted) show([]);
    }
  }

  async function answer(query, signal) {
    const response = await fetch(`/search/suggestions?${new URLSearchParams({ q: query })}`, { signal });
    const [, titles, kinds, addresses] = await response.json();
    return titles.map((title, index) => {
      const option = element('li', { id: `${list.id}-${index}`, class: 'site-search__option', role: 'option', 'aria-selected': 'false' });
      option.dataset.address = addresses[index];
      option.append(element('span', {}, title), ' ', element('span', { class: 'site-search__kind' }, kinds[index]));
      return option;
    });
  }

  /** Opens the list, or keeps it as it is from the moment a reader begins to choose. */
  async function settle() {
    if (list.hidden) await ask();
    else stopAsking();
  }

  function goTo(option) {
    const { address } = option.dataset;
    // Else the list is open when the reader comes back.
    close();
    location.assign(address);
  }

  const keys = {
    async ArrowDown() {
      await settle();
      choose(chosen?.nextElementSibling ?? list.firstElementChild);
    },
    async ArrowUp() {
      await settle();
      choose(chosen?.previousElementSibling ?? list.lastElementChild);
    },
    Enter() {
      goTo(chosen);
    },
    Escape() {
      if (list.hidden) input.value = '';
      close();
    },
  };

  input.addEventListener('input', () => {
    stopAsking();
    choose(null);
    timer = setTimeout(ask, pauseInTyping);
  });

  input.addEventListener('keydown', event => {
    const { key } = event;
    if (['Home', 'End', 'ArrowLeft', 'ArrowRight'].includes(key)) choose(null);
    // While letters are composed, as in Japanese, the keys belong to that.
    if (event.isComposing || !(key in keys) || key === 'Enter' && !chosen) return;
    event.preventDefault();
    keys[key]();
  });

  input.addEventListener('blur', close);
  form.addEventListener('submit', close);
  // Keeps the focus in the box, or the list would be gone before the click.
  list.addEventListener('mousedown', event => event.preventDefault());
  list.addEventListener('click', event => {
    const option = event.target.closest('[role=option]');
    if (option) goTo(option);
  });
}

function counted(count) {
  return count === 0 ? 'No suggestions' : count === 1 ? '1 suggestion' : `${count} suggestions`;
}

function element(name, attributes, text = '') {
  const made = document.createElement(name);
  setAttributes(made, attributes);
  made.textContent = text;
  return made;
}

function setAttributes(target, attributes) {
  for (const [name, value] of Object.entries(attributes)) target.setAttribute(name, value);
}

/** Leaves what a reader did not fill in out of the address that a form leads to. */
function dropEmpty({ target, formData }) {
  if (target.method !== 'get') return;
  const filled = [...formData].filter(([, value]) => value !== '');
  for (const name of new Set(formData.keys())) formData.delete(name);
  for (const [name, value] of filled) formData.append(name, value);
}

/** Opens the fold whose heading the address names. Browsers open a fold only for what is inside it. */
function openNamedFold() {
  const heading = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const fold = heading?.closest('.fold');
  if (fold && !fold.open) {
    fold.open = true;
    heading.scrollIntoView();
  }
}

openNamedFold();
addEventListener('hashchange', openNamedFold);

const box = document.getElementById('site-search');
box?.closest('details').addEventListener('toggle', event => event.target.open && box.focus());
// A copy that is opened from a stick has nobody to ask.
if (box && location.protocol !== 'file:') suggest(box);
document.addEventListener('formdata', dropEmpty);
