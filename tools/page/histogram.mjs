// When what was found was written: bars to drag over, handles for those who use keys, and fields
// for dates to be typed.
import { el, svg } from './dom.mjs';
import { number, period, t } from './language.mjs';
import { go } from './navigation.mjs';
import { bounds, chosenRange } from './periods.mjs';
import { changed } from './state.mjs';

function bars(counts) {
  const most = Math.max(1, ...counts.map((one) => one.count));
  return counts.map(({ value, count }, place) => {
    const height = count === 0 ? 0 : Math.max(0.02, count / most); // a single one is to be seen
    return svg(
      'rect',
      { x: place + 0.08, y: 1 - height, width: 0.84, height },
      svg('title', {}, `${period(value)} : ${number(count)}`),
    );
  });
}

function dateFields(state) {
  const field = (name) =>
    el('input', {
      name,
      id: `date-${name}`,
      value: state[name],
      size: 10,
      autocomplete: 'off',
      'aria-label': t(`${name}Label`),
      title: t(`${name}Label`),
      'data-key': name,
    });
  const onsubmit = (event) => {
    event.preventDefault();
    const typed = new FormData(event.target);
    const [since, until] = ['since', 'until'].map((name) => typed.get(name).trim());
    go(changed(state, { since, until }));
  };
  return el(
    'form.dates',
    { onsubmit },
    el('label', { for: 'date-since' }, t('since')),
    field('since'),
    el('label', { for: 'date-until' }, t('until')),
    field('until'),
    el('button', { 'data-key': 'dates' }, t('apply')),
  );
}

// Bars, with a range of them chosen by a pointer or by two handles.
//   in: choose  called with the first and last place once they are chosen
function rangeChart(counts, range, choose) {
  const rects = bars(counts);
  const last = counts.length - 1;
  const chart = svg(
    'svg',
    {
      viewBox: `0 0 ${counts.length} 1`,
      preserveAspectRatio: 'none',
      class: 'bars',
      role: 'img',
      'aria-label': t('histogram', {
        first: period(counts[0].value),
        last: period(counts[last].value),
      }),
    },
    rects,
  );
  const reading = el('output.reading', {});
  const handle = (label, place, moved) =>
    el('input', {
      type: 'range',
      min: 0,
      max: last,
      '.value': place,
      'aria-label': t(label),
      'data-key': label,
      oninput: moved,
      onchange: () => choose(range),
    });
  const begin = handle('firstPeriod', range.first, () =>
    show({ first: Math.min(Number(begin.value), range.last), last: range.last }),
  );
  const end = handle('lastPeriod', range.last, () =>
    show({ first: range.first, last: Math.max(Number(end.value), range.first) }),
  );

  function show(next) {
    range = next;
    rects.forEach((rect, place) =>
      rect.classList.toggle('out', place < range.first || place > range.last),
    );
    const ends = [range.first, range.last].map((place) => period(counts[place].value));
    reading.textContent = ends[0] === ends[1] ? ends[0] : ends.join(' – ');
    [begin, end].forEach((input, place) => {
      input.value = [range.first, range.last][place];
      input.setAttribute('aria-valuetext', ends[place]);
    });
  }

  let start = null;
  const placeOf = (event) => {
    const { left, width } = chart.getBoundingClientRect();
    const place = Math.floor(((event.clientX - left) / width) * counts.length);
    return Math.min(last, Math.max(0, place));
  };
  const drag = (event) => {
    if (start === null) return;
    const place = placeOf(event);
    show({ first: Math.min(start, place), last: Math.max(start, place) });
  };
  chart.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    start = placeOf(event);
    chart.setPointerCapture(event.pointerId);
    drag(event);
  });
  chart.addEventListener('pointermove', drag);
  chart.addEventListener('pointerup', () => {
    if (start !== null) choose(range);
    start = null;
  });
  chart.addEventListener('pointercancel', () => {
    start = null;
  });
  show(range);
  return [el('div.chart', { title: t('drag') }, chart), el('div.handles', {}, begin, end), reading];
}

export function histogram(state, counts = []) {
  const dated = counts.filter((one) => one.value !== null);
  const undated = counts.find((one) => one.value === null)?.count ?? 0;
  const choose = ({ first, last }) => {
    const whole = first === 0 && last === dated.length - 1;
    const range = {
      since: bounds(dated[first].value).since,
      until: bounds(dated[last].value).until,
    };
    go(changed(state, whole ? { since: '', until: '' } : range));
  };
  const values = dated.map((one) => one.value);
  return el(
    'section.facet.histogram',
    {},
    el('h2', {}, t('dates')),
    dated.length > 0 && rangeChart(dated, chosenRange(values, state.since, state.until), choose),
    dateFields(state),
    undated > 0 && el('p.figure', {}, t('undatedCount', { n: undated })),
  );
}
