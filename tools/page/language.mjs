// The page's own words, numbers and dates, in French or English.
import { FRENCH } from './french.mjs';
import { ENGLISH } from './english.mjs';

const CATALOGUES = { fr: FRENCH, en: ENGLISH };
const LANGUAGE_KEPT = 'glane.language';

let language = 'fr';
let locale = 'fr-FR';

export const currentLanguage = () => language;

export function chooseLanguage(name) {
  language = name in CATALOGUES ? name : 'fr';
  locale = { fr: 'fr-FR', en: 'en-GB' }[language];
  document.documentElement.lang = language;
}

// What was chosen last, else the browser's, else French.
export function startLanguage() {
  const kept = recall(LANGUAGE_KEPT);
  chooseLanguage(kept ?? (navigator.language.startsWith('en') ? 'en' : 'fr'));
}

export function keepLanguage(name) {
  remember(LANGUAGE_KEPT, name);
  chooseLanguage(name);
}

// Storage may be forbidden; the page then forgets.
export function recall(key, storage = 'localStorage') {
  try {
    return globalThis[storage].getItem(key);
  } catch {
    return null;
  }
}

export function remember(key, value, storage = 'localStorage') {
  try {
    globalThis[storage].setItem(key, value);
  } catch {
    // as said
  }
}

// To make a format takes longer than to use it a hundred times.
const formats = new Map();

function format(kind, options) {
  const key = `${kind} ${locale} ${JSON.stringify(options)}`;
  if (!formats.has(key)) formats.set(key, new Intl[kind](locale, options));
  return formats.get(key);
}

export const number = (value, digits = 0) =>
  format('NumberFormat', { maximumFractionDigits: digits }).format(value);

// A message, with {name} filled in; of several forms the one that `n` asks for. A catalogue has
// every key (a test holds it), so one that is missing is a fault to be seen.
export function t(key, values = {}) {
  let pattern = CATALOGUES[language][key] ?? `[${key}]`;
  if (typeof pattern === 'object') {
    pattern = pattern[format('PluralRules', {}).select(values.n)] ?? pattern.other;
  }
  return pattern.replace(/\{(\w+)\}/g, (_, name) => {
    const value = values[name];
    return typeof value === 'number' ? number(value) : (value ?? '');
  });
}

const PARTS = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
};
const CLOCK = { hour: '2-digit', minute: '2-digit' };

// "2019-02-03T08:15:00+01:00", minute: as its page says it, whatever zone the reader is in.
export function day(date, precision) {
  if (!date) return t('undated');
  const [year, month = 1, dayOfMonth = 1, hour = 0, minute = 0] =
    /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d):(\d\d))?/
      .exec(date)
      ?.slice(1)
      .map(Number)
      .map((part) => (Number.isNaN(part) ? undefined : part)) ?? [];
  if (year === undefined) return date;
  const time = new Date(Date.UTC(2000, month - 1, dayOfMonth, hour, minute));
  time.setUTCFullYear(year);
  const parts = PARTS[{ 4: 'year', 7: 'month' }[date.length] ?? 'day'];
  const clock = ['minute', 'second'].includes(precision) ? CLOCK : {};
  return format('DateTimeFormat', { ...parts, ...clock, timeZone: 'UTC' }).format(time);
}

// A bucket of dates: "2022", "2022-07", "2022-07-15", "2022-W28", "2020s".
export function period(value) {
  if (value === null) return t('undated');
  const decade = /^(\d+)s$/.exec(value);
  if (decade) return t('decade', { year: decade[1] });
  const week = /^(\d+)-W(\d+)$/.exec(value);
  if (week) return t('week', { year: week[1], week: week[2] });
  return day(value);
}
