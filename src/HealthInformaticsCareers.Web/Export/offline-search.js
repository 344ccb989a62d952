// Shows what was found, on the search page of a copy that is opened from a folder.

const mostShown = 20;
const find = finderIn(searchIndex);

function element(name, attributes, ...inside) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...inside);
  return made;
}

const link = (file, text) => (file ? element('a', { href: file }, text) : text);

function answerOf([, file, title, label, value, small, isDisputed]) {
  const section = element('section', { class: 'search-answer', 'aria-label': 'Answer' }, element('h2', {}, link(file, title)));
  section.append(label === null ? element('p', {}, value) : element('p', {}, `${label}: `, element('strong', { class: 'search-answer__value' }, value)));
  if (small || isDisputed) section.append(element('p', { class: 'small soft' }, `${small ?? ''} ${isDisputed ? '(sources disagree)' : ''}`.trim()));
  return section;
}

function otherJobOf([, name, near, elsewhere, address]) {
  const section = element('section', { class: 'search-answer', 'aria-label': 'A job that is not on this site' }, element('p', {}, `This site has no page about the job “${name}”.${near.length > 0 ? ' The nearest pages come first below.' : ''}`));
  if (address) section.append(element('p', {}, element('a', { href: address, rel: 'external' }, `Search the ${elsewhere} for “${name}”`), ' (needs a network)'));
  return section;
}

function resultOf(number) {
  const [file, title, label, summary, status] = searchIndex.documents[number];
  const tags = [label, ...status ? [status] : []].map(tag => element('li', {}, tag));
  return element('li', {}, element('h2', {}, link(file, title)), element('ul', { class: 'tags' }, ...tags), element('p', {}, summary));
}

function show(typed) {
  const { words, corrected, documents, answer, otherJob } = find(typed);
  const heading = corrected ? words.join(' ') : typed;
  const parts = [element('h1', { class: 'results__heading' }, `Results for “${heading}”`)];
  if (corrected) parts.push(element('p', {}, `You typed “${typed}”.`));
  if (answer) parts.push(answerOf(answer));
  if (otherJob) parts.push(otherJobOf(otherJob));
  if (documents.length > 0) {
    if (documents.length > mostShown) parts.push(element('p', { class: 'small soft' }, `The first ${mostShown} of ${documents.length} pages.`));
    parts.push(element('ol', { class: 'results' }, ...documents.slice(0, mostShown).map(resultOf)));
  } else {
    parts.push(
      element('p', { class: 'lead' }, 'We found nothing for these words.'),
      element('p', {}, 'Check the spelling, try a more everyday word, or look at ', link('a-z.html', 'the list from A to Z'), '.'),
    );
  }
  document.getElementById('found').replaceChildren(...parts);
  document.title = `Search: ${typed} - Health Informatics Careers`;
  document.getElementById('site-search').value = typed;
}

const typed = (new URLSearchParams(location.search).get('q') ?? '').trim().slice(0, 200);
if (typed !== '') show(typed);
