// Buckets of dates as the API names them ("2020s", "2022", "2022-07", "2022-W28", "2022-07-15"):
// where they begin and end.

const DAY_MS = 86_400_000;
const isoDay = (ms) => new Date(ms).toISOString().slice(0, 10);

// ISO 8601: the first week of a year is that of its first Thursday.
function weekBegin(year, week) {
  const fourth = Date.UTC(year, 0, 4);
  const weekday = (new Date(fourth).getUTCDay() + 6) % 7;
  return fourth - weekday * DAY_MS + (week - 1) * 7 * DAY_MS;
}

// The first and the last date of a bucket, as `since` and `until` take them.
export function bounds(value) {
  const decade = /^(\d+)s$/.exec(value);
  if (decade) return { since: decade[1], until: String(Number(decade[1]) + 9) };
  const week = /^(\d+)-W(\d+)$/.exec(value);
  if (!week) return { since: value, until: value };
  const begin = weekBegin(Number(week[1]), Number(week[2]));
  return { since: isoDay(begin), until: isoDay(begin + 6 * DAY_MS) };
}

// The first or last day that a date names, to be compared: "2022" ends on 2022-12-31.
const firstDay = (date) => (date + '-01-01').slice(0, 10);
const lastDay = (date) => date + ({ 4: '-12-31', 7: '-31' }[date.length] ?? '');

// The places of the first and last bucket that have something of what was chosen; all of them where
// nothing was.
export function chosenRange(values, since, until) {
  const dated = /^\d{4}(-\d\d(-\d\d)?)?$/;
  const from = dated.test(since) ? firstDay(since) : '';
  const to = dated.test(until) ? lastDay(until) : '9999-99-99';
  let first = values.findIndex((value) => lastDay(bounds(value).until) >= from);
  let last = values.findLastIndex((value) => firstDay(bounds(value).since) <= to);
  if (first < 0) first = values.length - 1;
  if (last < first) last = first;
  return { first, last };
}

// Round marks of a scale from 0 to `most`: at most five, the last no less than it.
export function ticks(most) {
  if (!(most > 0)) return [0, 1];
  const raw = most / 4;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((one) => one >= raw);
  const marks = [];
  for (let place = 0; ; ++place) {
    marks.push(Number((place * step).toPrecision(12)));
    if (marks.at(-1) >= most) return marks;
  }
}

// Places among `length` that are labelled where `room` labels have room, evenly.
export function labelled(length, room) {
  const step = Math.max(1, Math.ceil(length / Math.max(1, room)));
  return Array.from({ length: Math.ceil(length / step) }, (_, place) => place * step);
}
