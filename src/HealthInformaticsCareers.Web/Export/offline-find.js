// Finds pages and answers in a copy that is opened from a folder, as Features/Search does on the site: the same words, terms, scores and order, from an index that
// the export writes. Only the spelling is corrected more carefully, because the dictionary of the site is not in the copy.

const mostTerms = 10;
const mostTermsInTexts = 6;
const mostWordsOfQuestion = 16;
const mostCorrections = 3;

const wordsOf = text => (text.match(/[\p{L}\p{Nd}\p{Mn}]+/gu) ?? []).map(plain).filter(word => word !== '');
const plain = word => word.toLowerCase().normalize('NFD').replace(/\p{Mn}/gu, '').slice(0, 40);
const syllables = word => (word.match(/[aeiouy]+/g) ?? []).length;
const keyOf = words => words.map(singular).join('');
const singular = word => word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word;
const sum = numbers => numbers.reduce((all, number) => all + number, 0);
const distinct = items => [...new Set(items)];

function stem(word) {
  if (word.length > 4 && word.endsWith('ies')) word = `${word.slice(0, -3)}y`;
  else if (word.length > 3 && /[^sui]s$/.test(word)) word = word.slice(0, word.length > 4 && /(sses|xes|ches|shes)$/.test(word) ? -2 : -1);

  const cut = word.length > 5 && word.endsWith('ing') ? 3 : word.length > 4 && word.endsWith('ed') && word.at(-3) !== 'e' ? 2 : 0;
  if (cut > 0 && syllables(word.slice(0, -cut)) > 0) {
    word = word.slice(0, -cut);
    if (/([^lsz])\1$/.test(word)) word = word.slice(0, -1);
    else if (syllables(word) === 1 && /[^aeiouy][aeiouy][^aeiouywx]$/.test(word)) word += 'e';
  }
  return word.length > 4 && word.endsWith('e') && syllables(word.slice(0, -1)) > 1 ? word.slice(0, -1) : word;
}

/** The number of letters to add, leave out, replace or swap with a neighbour. */
function differences(left, right) {
  const rows = [];
  for (let i = 0; i <= left.length; i++) {
    rows.push([]);
    for (let j = 0; j <= right.length; j++) {
      rows[i][j] = i === 0 || j === 0 ? i + j : Math.min(rows[i - 1][j - 1] + (left[i - 1] === right[j - 1] ? 0 : 1), rows[i - 1][j] + 1, rows[i][j - 1] + 1);
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
    }
  }
  return rows[left.length][right.length];
}

/** Of several terms that stand for one word, only the best counts for a document. */
function addBest(sums, pairs) {
  const best = new Map();
  for (const [key, value] of pairs) best.set(key, Math.max(value, best.get(key) ?? 0));
  for (const [key, value] of best) sums.set(key, (sums.get(key) ?? 0) + value);
}

function groupBy(items, keyOfItem) {
  const grouped = new Map();
  for (const item of items) grouped.set(keyOfItem(item), [...grouped.get(keyOfItem(item)) ?? [], item]);
  return grouped;
}

function* pairsOf(flat) {
  for (let at = 0; at < flat.length; at += 2) yield [flat[at], flat[at + 1]];
}

/** @returns {(typed: string) => { words: string[], corrected: boolean, documents: number[], answer: ?Array, otherJob: ?Array }} */
function finderIn(index) {
  const { documents, postings } = index;
  const fillers = new Set(index.fillers);
  const wanting = new Set(index.wanting);
  const termsByStem = new Map(index.stems.map((text, term) => [text, term]));
  const groups = new Set(index.stems.flatMap((text, term) => (text === '' ? [term] : [])));
  const known = new Map(index.words.map(([word, uses, inName]) => [word, { uses, inName }]));
  const phrases = groupBy(index.phrases, ([, first]) => first);
  const otherJobs = new Map(index.otherJobs.map(job => [job[0], job]));
  const wordsOfOtherJobs = new Set([...otherJobs.keys()].flatMap(name => name.split(' ')));
  const asks = groupBy(index.asks.map(([ask, words]) => ({ ask, words })).sort((one, other) => other.words.length - one.words.length), ({ words }) => words[0]);

  const termOf = word => (word === '' ? undefined : termsByStem.get(stem(word)));
  const isFiller = word => fillers.has(word);
  const startingWith = letters => index.words.filter(([word]) => word.startsWith(letters));
  const canComplete = word => word.length >= 3 && startingWith(word).length > 0;

  function weightOf(term) {
    const count = (postings[term] ?? []).length / 2;
    return Math.log(1 + (documents.length - count + 0.5) / (count + 0.5));
  }

  const groupsAt = (terms, at) => (phrases.get(terms[at]) ?? []).filter(([, ...phrase]) => phrase.every((term, next) => terms[at + next] === term)).map(([group, ...phrase]) => ({ group, length: phrase.length }));

  function corrected(word) {
    if (isFiller(word) || known.has(word) || wordsOfOtherJobs.has(singular(word)) || /\d/.test(word) || word.length < 4) return word;
    const most = word.length <= 5 ? 1 : word.length <= 9 ? 2 : 3;
    const near = index.words
      .filter(([other]) => other.length >= 3 && Math.abs(other.length - word.length) <= most)
      .map(([other, uses, inName]) => ({ word: other, uses, inName, distance: differences(word, other) }))
      .filter(({ distance }) => distance <= most)
      .sort((one, other) => one.distance - other.distance || (one.word[0] !== word[0]) - (other.word[0] !== word[0]) || other.inName - one.inName || other.word.length - one.word.length || other.uses - one.uses);
    return near[0]?.word ?? word;
  }

  function correct(typed) {
    let left = mostCorrections;
    return typed.map((word, at) => {
      const isKnown = termOf(word) !== undefined || at === typed.length - 1 && canComplete(word);
      return isKnown || left-- <= 0 ? word : corrected(word);
    });
  }

  function interpret(words) {
    const terms = words.map(word => termOf(word) ?? -1);
    const found = [];
    const seen = new Set();
    let counted = 0;
    for (let at = 0, length; at < words.length && counted < mostTerms; at += length) {
      const here = groupsAt(terms, at);
      length = here[0]?.length ?? 1;
      const together = here.filter(phrase => phrase.length === length).map(({ group }) => [group, 0.85]);
      if (terms[at] < 0) {
        if (at < words.length - 1 || !canComplete(words[at])) continue;
        const best = startingWith(words[at]).sort(([, uses], [, others]) => others - uses).slice(0, 8);
        const completions = distinct(best.map(([word]) => termOf(word)));
        found.push({ terms: completions.map(term => [term, 0.8]), weight: Math.max(...completions.map(weightOf)), isFiller: false });
        counted++;
        continue;
      }
      const first = together[0]?.[0] ?? terms[at];
      if (seen.has(first)) continue;
      seen.add(first);
      const filler = length === 1 && isFiller(words[at]);
      const own = distinct(terms.slice(at, at + length)).map(term => [term, length === 1 ? 1 : 0.25]);
      const weight = length === 1 ? weightOf(terms[at]) : Math.max(...together.map(([group]) => weightOf(group)), sum(own.map(([term]) => weightOf(term))));
      found.push({ terms: [...own, ...together], weight: filler ? 0.1 * Math.min(weight, 1) : weight, isFiller: filler });
      counted += filler ? 0 : 1;
    }
    return found;
  }

  function rank(terms) {
    const [inText, covered, inName, shareOfName] = [new Map(), new Map(), new Map(), new Map()];
    const all = Math.max(0.001, sum(terms.map(term => term.weight)));
    for (const { terms: alternatives, weight } of terms.filter(term => !term.isFiller).sort((one, other) => other.weight - one.weight).slice(0, mostTermsInTexts)) {
      const found = alternatives.map(([term, factor]) => ({ factor, list: postings[term] ?? [] })).filter(({ list }) => list.length <= documents.length || list.length <= 40);
      addBest(inText, found.flatMap(({ factor, list }) => [...pairsOf(list)].map(([document, impact]) => [document, weight / all * factor * impact / 255])));
      addBest(covered, found.flatMap(({ factor, list }) => [...pairsOf(list)].map(([document]) => [document, weight / all * factor])));
    }
    for (const { terms: alternatives, weight } of terms) {
      const found = alternatives.map(([term, factor]) => ({ factor, list: index.nameParts[term] ?? [] }));
      addBest(inName, found.flatMap(({ factor, list }) => [...pairsOf(list)].map(([name]) => [name, weight / all * factor])));
      addBest(shareOfName, found.flatMap(({ list }) => [...pairsOf(list)]));
    }
    return best(inText, covered, inName, shareOfName);
  }

  function best(inText, covered, inName, shareOfName) {
    const byName = new Map();
    const isNamed = new Set();
    const whole = [];
    for (const [name, share] of inName) {
      const document = index.names[name];
      const part = Math.min(1, shareOfName.get(name));
      let score = share * (0.3 + 0.7 * part);
      if (part >= 0.93) {
        score *= 1.25;
        whole.push([document, share]);
        if (share >= 0.5) isNamed.add(document);
      }
      byName.set(document, Math.max(score, byName.get(document) ?? 0));
    }

    const total = new Map();
    for (const document of new Set([...byName.keys(), ...inText.keys()])) {
      const named = byName.get(document) ?? 0;
      const weight = documents[document][5];
      const score = (named * 2.2 + (inText.get(document) ?? 0)) * (isNamed.has(document) ? Math.max(weight, 0.75) : weight);
      total.set(document, score * (0.25 + 0.75 * Math.min(1, Math.max(covered.get(document) ?? 0, named))));
    }
    const most = Math.max(0, ...total.values());
    const above = least => [...total.keys()].filter(document => total.get(document) >= least * most);
    const isLater = document => documents[document][6] === 1 && (byName.get(document) ?? 0) < 0.5;
    const found = above(0.12).length < 20 ? above(0.04) : above(0.12);
    return {
      documents: found.sort((one, other) => isLater(one) - isLater(other) || total.get(other) - total.get(one) || one - other),
      namedInFull: distinct(whole.sort(([, one], [, other]) => other - one).map(([document]) => document)),
    };
  }

  /** Documents with this title or name; those that are written like that come first. */
  function named(names, words) {
    const found = [...pairsOf(names[keyOf(words)] ?? [])];
    const isSame = ([, name]) => name === words.join(' ');
    return distinct([...found.filter(isSame), ...found.filter(pair => !isSame(pair))].map(([document]) => document));
  }

  function namedByContent(words) {
    const content = words.filter(word => !isFiller(word));
    return content.length === 0 ? [] : named(index.byContentWords, content);
  }

  /** What the words ask for, and the words that are left. */
  function withoutAsks(words) {
    const [sure, unsure, rest] = [[], [], []];
    for (let at = 0; at < words.length;) {
      const here = (asks.get(words[at]) ?? []).filter(ask => ask.words.every((word, next) => words[at + next] === word));
      const longest = distinct(here.filter(ask => ask.words.length === here[0].words.length).map(({ ask }) => ask));
      (longest.length === 1 ? sure : unsure).push(...longest);
      if (here.length === 0) rest.push(words[at]);
      at += here[0]?.words.length ?? 1;
    }
    return { asked: distinct(sure.length > 0 ? sure : unsure), rest };
  }

  function answerOf(words, terms, ranked) {
    const band = bandIn(words);
    const table = index.bands.find(table => table.words.every(word => words.includes(word))) ?? index.bands.find(table => table.isMain);
    if (band && table?.answers[band]) return table.answers[band];

    const { asked, rest } = withoutAsks(words);
    const all = [...named(index.byName, words), ...namedByContent(words), ...namedByContent(rest)];
    const candidates = distinct([...all, ...ranked.namedInFull]).filter(document => documents[document][4] === null);
    for (const ask of asked) {
      const document = candidates.find(candidate => index.answers[candidate]?.[ask]);
      if (document !== undefined) return index.answers[document][ask];
    }
    const guides = (all.length > 0 ? all : ranked.documents.slice(0, 3)).filter(document => index.guides.includes(document));
    const main = all[0] ?? ranked.documents.slice(0, 1).find(document => ranked.namedInFull.includes(document));
    return guideFact(terms, guides) ?? index.ownAnswers[main] ?? null;
  }

  function guideFact(terms, guides) {
    const words = terms.filter(term => !term.isFiller);
    const has = (word, wanted) => word.terms.some(([term]) => wanted(term));
    const facts = distinct(guides).flatMap(guide => index.guideFacts.filter(([of]) => of === guide)).map(([, label, answer]) => {
      const own = label.filter(term => !groups.has(term));
      const isSynonym = label.some(term => groups.has(term) && words.some(word => has(word, other => other === term)));
      const matched = own.filter(term => words.some(word => has(word, other => other === term)));
      const ofLabel = isSynonym && own.length === 1 ? 1 : sum(matched.map(weightOf)) / Math.max(0.001, sum(own.map(weightOf)));
      const ofQuery = sum(words.filter(word => has(word, term => label.includes(term))).map(word => word.weight)) / sum(words.map(word => word.weight));
      return { answer, ofLabel, ofQuery };
    });
    return facts.filter(fact => fact.ofLabel >= 0.65 && fact.ofQuery >= 0.45).sort((one, other) => other.ofLabel * other.ofQuery - one.ofLabel * one.ofQuery)[0]?.answer;
  }

  function bandIn(words) {
    const at = words.slice(0, -1).findIndex(word => word === 'band' || word === 'bands');
    return at < 0 ? undefined : [words[at + 1] + (words[at + 2] ?? '?'), words[at + 1]].find(name => index.bandNames.includes(name));
  }

  /** The job that is not on the site and that the words name, if they say little else. */
  function otherJobIn(words) {
    const isCommon = word => isFiller(word) || wanting.has(word) || otherJobs.has(singular(word)) || termOf(word) === undefined || weightOf(termOf(word)) < 1.7;
    for (let length = words.length; length > 0; length--) {
      for (let at = 0; at + length <= words.length; at++) {
        const job = otherJobs.get(words.slice(at, at + length).map(singular).join(' '));
        if (job) return [...words.slice(0, at), ...words.slice(at + length)].every(isCommon) ? job : null;
      }
    }
    return null;
  }

  return typed => {
    const query = wordsOf(typed.slice(0, 200));
    const exact = named(index.byName, query);
    const words = exact.length > 0 ? query : correct(query);
    const asking = words.slice(0, mostWordsOfQuestion);
    const terms = interpret(words);
    const ranked = rank(terms);
    const otherJob = exact.length > 0 ? null : otherJobIn(withoutAsks(asking).rest);
    const answer = otherJob ? null : answerOf(asking, terms, ranked);
    const order = distinct([...exact, ...otherJob?.[2] ?? [], ...namedByContent(asking), ...answer && answer[0] >= 0 ? [answer[0]] : [], ...ranked.documents]);
    return { words, corrected: words.join(' ') !== query.join(' '), documents: order.filter(document => documents[document][0] !== null), answer, otherJob };
  };
}
