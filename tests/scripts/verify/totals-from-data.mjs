// Adds up every route from the open data alone, facts.csv and steps.csv, and compares the totals with those of routes.csv. Needs only Node.js 20 and a site.
//
//   node tests/scripts/verify/totals-from-data.mjs http://127.0.0.1:5080
const site = process.argv[2];
if (!site?.startsWith('http')) {
  console.log('Name the address of a site, such as http://127.0.0.1:5080.');
  process.exit(1);
}

const [facts, steps, routes] = await Promise.all(['facts', 'steps', 'routes'].map(table));
const factOf = Object.fromEntries(facts.map((fact) => [fact.id, fact]));
const minutes = { minute: 1, hour: 60, day: 1440, week: 10080, month: 43800, year: 525600 };
let wrong = 0;
for (const route of routes) {
  const own = steps.filter((step) => step.route === route.address);
  let [least, most, unknown] = [0, 0, []];
  for (let at = 0; at < own.length;) {
    const beside = [own[at++]];
    while (own[at]?.with_previous === 'true') beside.push(own[at++]);
    const times = beside.map((step) => [step, factOf[step.time]]).filter(([, fact]) => fact);
    unknown.push(...times.filter(([, fact]) => fact.unit === '').map(([step]) => step.number));
    const known = times.filter(([, fact]) => fact.unit !== '').map(([, fact]) => [fact.min * minutes[fact.unit], fact.max === '' ? Infinity : fact.max * minutes[fact.unit]]);
    least += Math.max(0, ...known.map(([from]) => from));
    most += Math.max(0, ...known.map(([, to]) => to));
  }

  const prices = own.map((step) => factOf[step.price]).filter((price) => price).map((price) => ({ ...price, payers: price.paid_by.split(' ') }));
  const sort = ({ payers, min, max, unit }) => payers.every((payer) => payer === 'you') ? 'you_pay'
    : unit && min === '0' && max === '0' ? 'others_pay'
    : payers.some((payer) => payer === 'you' || payer === 'unknown') ? 'you_may_pay' : 'others_pay';
  const total = {
    minutes_min: `${least}`, minutes_max: unknown.length > 0 || most === Infinity ? '' : `${most}`, steps_without_time: unknown.join(' '),
    ...Object.fromEntries(['you_pay', 'you_may_pay', 'others_pay'].map((payer) => [payer, sum(prices.filter((price) => sort(price) === payer))])),
  };
  for (const [name, value] of Object.entries(total).filter(([name, value]) => route[name] !== value)) {
    console.log(`${route.address}: ${name} is '${value}' and not '${route[name]}'`);
    wrong++;
  }
}

console.log(`${routes.length} routes, ${wrong} differences`);
process.exit(wrong === 0 && routes.length > 0 ? 0 : 1);

/** Adds up amounts by currency. A price of nothing adds nothing. */
function sum(prices) {
  const counted = prices.filter(({ unit, max }) => unit && max !== '0');
  return [...new Set(counted.map(({ unit }) => unit))].map((unit) => {
    const same = counted.filter((price) => price.unit === unit);
    const [from, to] = [same.reduce((all, { min }) => all + Number(min), 0), same.some(({ max }) => max === '') ? '' : same.reduce((all, { max }) => all + Number(max), 0)];
    return `${from === 0 && to !== '' ? '' : Number(from.toFixed(2))}..${to === '' ? '' : Number(to.toFixed(2))} ${unit}`;
  }).sort().join(' + ');
}

async function table(name) {
  const [names, ...rows] = [...(await (await fetch(`${site}/data/${name}.csv`)).text()).matchAll(/(?:^|(?<=\n))(?:"(?:[^"]|"")*",?)+/g)].map(([row]) => [...row.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell]) => cell.replaceAll('""', '"')));
  return rows.map((row) => Object.fromEntries(names.map((column, at) => [column, row[at]])));
}
