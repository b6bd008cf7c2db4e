// Curves over time. What is drawn stretches with the page; what is written beside it does not.
import { el, replace, svg } from './dom.mjs';
import { number, period, t } from './language.mjs';
import { within } from './links.mjs';
import { labelled, ticks } from './periods.mjs';

const ROOM_PX = 80; // of a label below

const percent = (part) => `${(100 * part).toFixed(2)}%`;

function placed(selector, property, part, text) {
  const element = el(selector, {}, text);
  element.style.setProperty(property, percent(part));
  return element;
}

function curve(values, place, most) {
  const last = Math.max(1, values.length - 1);
  const points = values.map((value, at) => `${at / last},${1 - value / most}`);
  // A single point is a line across, or nothing would be seen.
  if (points.length === 1) points.push(`1,${1 - values[0] / most}`);
  return svg('polyline', { points: points.join(' '), class: `curve s${place}` });
}

// in: names   of the curves
//     places  buckets in the order of time
//     series  of each curve its values, place by place
//     figure  a value as it is written
//     linkOf  the state that shows what curve `n` counts at a place
export function plot({ names, places, series, figure, linkOf }) {
  const marks = ticks(Math.max(...series.flat()));
  const most = marks.at(-1);
  const last = places.length - 1;
  const line = svg('line', { class: 'reader', y1: 0, y2: 1 });
  const drawing = svg(
    'svg',
    { viewBox: '0 0 1 1', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    marks.map((mark) =>
      svg('line', { class: 'rule', x1: 0, x2: 1, y1: 1 - mark / most, y2: 1 - mark / most }),
    ),
    series.map((values, place) => curve(values, place, most)),
    line,
  );
  const area = el('div.area', {}, drawing);
  const legend = el('ul.legend', {});
  const label = t('plot', {
    words: names.join(', '),
    first: period(places[0]),
    last: period(places[last]),
  });
  const reader = el('input', {
    type: 'range',
    min: 0,
    max: last,
    '.value': last,
    'aria-label': label,
    'data-key': 'reader',
    oninput: () => read(Number(reader.value)),
  });

  function read(place) {
    const values = series.map((one) => figure(one[place]));
    reader.value = place;
    reader.setAttribute(
      'aria-valuetext',
      `${period(places[place])} : ${names.map((name, at) => `${name} ${values[at]}`).join(', ')}`,
    );
    const x = place / Math.max(1, last);
    line.setAttribute('x1', x);
    line.setAttribute('x2', x);
    replace(
      legend,
      el('li.when', {}, period(places[place])),
      names.map((name, at) =>
        el(
          'li',
          {},
          el(`span.swatch.s${at}`, { 'aria-hidden': 'true' }),
          `${name} `,
          within(linkOf(at, place), { 'data-key': `read ${at}` }, values[at]),
        ),
      ),
    );
  }

  area.addEventListener('pointermove', (event) => {
    const { left, width } = area.getBoundingClientRect();
    read(Math.min(last, Math.max(0, Math.round(((event.clientX - left) / width) * last))));
  });
  read(last);
  const room = Math.floor(Math.min(innerWidth, 700) / ROOM_PX);
  return el(
    'figure.plot',
    {},
    legend,
    el(
      'div.frame',
      {},
      el(
        'div.scale',
        { 'aria-hidden': 'true' },
        marks.map((mark) => placed('span', '--at', 1 - mark / most, number(mark, 2))),
      ),
      area,
      el(
        'div.when',
        { 'aria-hidden': 'true' },
        labelled(places.length, room).map((at) =>
          placed('span', '--at', at / Math.max(1, last), places[at]),
        ),
      ),
    ),
    reader,
  );
}
