#include "page/article/article_date.hpp"

#include <cstdint>
#include <initializer_list>
#include <utility>

#include "base/contains.hpp"
#include "page/article/lone_date.hpp"
#include "page/article/source_date.hpp"
#include "page/article/url_date.hpp"
#include "page/article/visible_date.hpp"
#include "page/document/publication_date.hpp"

namespace glane {

namespace {

constexpr std::string_view kVagueNames[] = {"meta date",         "meta dc.date",
                                            "meta dcterms.date", "meta created",
                                            "meta datecreated",  "meta og:article:published_time"};

// <meta name=date> is often of the template or of the file.
bool is_vague(std::string_view from) {
  return contains(kVagueNames, from);
}

// The moment in an offset of a few hours east of UTC, of the day that is shown; none: it has none.
std::optional<Date> in_night_of(const Date& shown, const Date& moment) {
  constexpr int kMostHours = 4;
  constexpr int kHourMinutes = 60;
  Date night = date_at(interval_of(moment).first);
  night.precision = moment.precision;
  if (is_same_publication_day(night, shown)) return night;
  for (int hours = 1; hours <= kMostHours && moment.hour + hours >= 24; ++hours) {
    night = shown;
    night.hour = moment.hour + hours - 24;
    night.minute = moment.minute;
    night.second = moment.second;
    night.precision = moment.precision;
    night.offset_minutes = hours * kHourMinutes;
    if (interval_of(night).first == interval_of(moment).first) return night;
  }
  return std::nullopt;
}

// A machine's moment in UTC is, in the evening of the Americas, of the day after the page's own,
// and in a night of Europe of the day before it. Another field gives it with its offset, or what
// is shown and the address tell the day.
//   in: nights  false for French pages: whoever shows a moment in Paris's time shows the right day
Date in_own_zone(const Date& date, bool nights, std::initializer_list<std::optional<Date>> others) {
  if (date.offset_minutes != 0 || date.precision < Precision::minute) return date;
  const Interval moment = interval_of(date);
  for (const std::optional<Date>& other : others) {
    const int offset = other ? other->offset_minutes.value_or(0) : 0;
    if (offset == 0 || (offset > 0 && !nights)) continue;
    const Interval same = interval_of(*other);
    if (same.first <= moment.last && moment.first <= same.last) return *other;
  }
  for (const std::optional<Date>& other : others) {
    if (!other || other->precision < Precision::day) continue;
    if (is_same_publication_day(*other, date)) return date;
    if (const auto night = in_night_of(*other, date); night && nights) return *night;
    const bool before = interval_of(*other).last < moment.first;
    if (before && agree(*other, date)) return *other;
  }
  return date;
}

// The address is of the first publication, the field of one after it.
bool is_after_permalink(const Date& stated, const std::optional<Date>& permalink) {
  // Days before it the page may have been begun.
  constexpr std::int64_t kReach = 90 * std::int64_t{86400};
  return permalink && interval_of(*permalink).last + kReach < interval_of(stated).first;
}

// "Publié le ..." in words, long before what a machine field calls the publication.
bool is_of_update(const std::optional<ArticleDate>& stated,
                  const std::optional<VisibleDate>& shown) {
  return stated && shown && shown->said && !shown->updated &&
         shown->date.precision >= Precision::day && !agree(stated->date, shown->date) &&
         interval_of(shown->date).last < interval_of(stated->date).first;
}

// What a reader sees is a later day than a machine's field says: the text came out again. Not
// years later, when an archive moves; not a clock's day, nor the field's in Paris's time or in the
// order of another country.
bool is_of_other_day(const Date& stated, const std::optional<VisibleDate>& written,
                     const Date& seen) {
  constexpr std::int64_t kDay = 86400;
  constexpr std::int64_t kClockReach = 8 * kDay;
  constexpr std::int64_t kFurthest = 900 * kDay;
  if (!written || written->listed || stated.precision < Precision::day) return false;
  const Date& day = written->date;
  const bool is_turned =
      day.year == stated.year && day.month == stated.day && day.day == stated.month;
  const Interval moment = interval_of(stated);
  const Interval shown = interval_of(day);
  return !is_turned && !agree(stated, day) &&
         !is_same_publication_day(date_at(moment.first), day) && shown.first > moment.last &&
         shown.first < moment.last + kFurthest &&
         shown.last + kClockReach < interval_of(seen).first;
}

// "Zuletzt bearbeitet am ...": of no publication. A class "updated" says less: hAtom has no other.
bool is_said_update(const VisibleDate& shown) {
  return shown.updated && shown.said;
}

class DateChoice {
 public:
  explicit DateChoice(const DatedPage& page)
      : page_(page),
        visible_(find_visible_dates(page.outline, page.place, page.seen)),
        shown_(visible_.best),
        in_url_(state(date_in_url(page.url), "url")) {}

  std::optional<ArticleDate> find() const;

 private:
  std::optional<ArticleDate> state(const std::optional<Date>& date, std::string from) const;
  std::optional<ArticleDate> stated() const;
  bool gives_way(const Date& vague) const;
  std::optional<ArticleDate> lesser() const;
  bool agrees_with_url(const Date& date) const {
    return in_url_ && in_url_->date.precision >= Precision::day && agree(in_url_->date, date);
  }

  const DatedPage& page_;
  VisibleDates visible_;
  std::optional<VisibleDate> shown_;
  std::optional<ArticleDate> in_url_;
};

std::optional<ArticleDate> DateChoice::state(const std::optional<Date>& date,
                                             std::string from) const {
  if (!date || !may_be_published(*date, page_.seen)) return std::nullopt;
  return ArticleDate{*date, std::move(from)};
}

// What fields for machines say.
std::optional<ArticleDate> DateChoice::stated() const {
  std::optional<ArticleDate> stated = state(page_.stated, "json-ld " + page_.json.type + " date");
  const std::optional<ArticleDate> meta = state(page_.meta.date, page_.meta.date_from);
  // A plugin's date, against which the page agrees with itself.
  const bool outvoted = stated && meta && shown_ && !shown_->updated &&
                        agree(meta->date, shown_->date) && !agree(stated->date, meta->date);
  if (!stated || outvoted) stated = meta;
  const bool vague = stated && meta && stated->from == meta->from && is_vague(meta->from);
  if (vague && gives_way(meta->date)) return std::nullopt;
  return stated;
}

// Whether a vague date is another than what is shown.
bool DateChoice::gives_way(const Date& vague) const {
  std::optional<VisibleDate> shown = shown_;
  if (!shown) {
    shown = find_lone_date(page_.outline, page_.place, page_.seen);
    if (shown && !shown->in_article) return false;
  }
  if (!shown || shown->updated || shown->listed) return false;
  // What counts from the crawl ("mardi à 10 h 19") is vaguer still.
  constexpr std::int64_t kRelativeReach = 8 * std::int64_t{86400};
  const bool absolute =
      interval_of(shown->date).last + kRelativeReach < interval_of(page_.seen).first;
  const bool other_day =
      vague.precision == Precision::day && !is_same_publication_day(shown->date, vague);
  return absolute && (other_day || !agree(shown->date, vague));
}

// Where nothing tells of the article itself.
std::optional<ArticleDate> DateChoice::lesser() const {
  const JsonLd& json = page_.json;
  if (auto thing = state(json.thing_date, "json-ld " + json.thing_type + " date")) return thing;
  const auto lone = find_lone_date(page_.outline, page_.place, page_.seen);
  if (lone && !is_said_update(*lone) && !shows_age(page_.outline, page_.place, page_.seen)) {
    return ArticleDate{lone->date, lone->from};
  }
  if (page_.meta.titled) return ArticleDate{*page_.meta.titled, "title"};
  if (auto source = state(find_source_date(page_.html, page_.seen), "script")) return source;
  if (shown_ && !shown_->listed && !is_said_update(*shown_)) {
    return ArticleDate{shown_->date, shown_->from};
  }
  if (in_url_) return in_url_;
  if (page_.meta.updated) return ArticleDate{*page_.meta.updated, page_.meta.updated_from};
  return std::nullopt;
}

std::optional<ArticleDate> DateChoice::find() const {
  const std::optional<ArticleDate> best = stated();
  const auto permalink = state(day_of_permalink(page_.url), "url");
  if (best && permalink && is_after_permalink(best->date, permalink->date)) return permalink;
  if (best && is_of_other_day(best->date, visible_.written, page_.seen) &&
      !agrees_with_url(best->date)) {
    return ArticleDate{visible_.written->date, visible_.written->from};
  }
  if (best && !is_of_update(best, shown_)) {
    const auto shown_date = shown_ ? std::optional(shown_->date) : std::nullopt;
    const auto url_date = in_url_ ? std::optional(in_url_->date) : std::nullopt;
    const std::string_view language = page_.meta.language.value;
    const bool nights = !language.empty() && !language.starts_with("fr");
    const Date date =
        in_own_zone(best->date, nights, {shown_date, url_date, page_.stated, page_.meta.date});
    return ArticleDate{date, best->from};
  }
  // A month of the address, or what is shown of a day in it.
  const bool is_finer = shown_ && in_url_ && in_url_->date.precision > shown_->date.precision &&
                        shown_->date.precision < Precision::day;
  if (shown_ && !shown_->listed && !is_said_update(*shown_) && !is_finer)
    return ArticleDate{shown_->date, shown_->from};
  if (in_url_ && in_url_->date.precision >= Precision::day) return in_url_;
  return lesser();
}

}  // namespace

std::optional<ArticleDate> find_article_date(const DatedPage& page) {
  std::optional<ArticleDate> found = DateChoice(page).find();
  if (!found || found->date.precision != Precision::day) return found;
  // A permalink or a foot may tell the time of that day.
  const auto moment = find_visible_moment(page.outline, page.place, page.seen, found->date);
  if (moment) found->date = *moment;
  return found;
}

}  // namespace glane
