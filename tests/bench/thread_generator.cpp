#include "thread_generator.hpp"

#include <algorithm>
#include <chrono>

namespace glane::bench {

namespace {

constexpr std::size_t kPseudonyms = 300'000;
constexpr std::size_t kJournalists = 600;
constexpr std::size_t kSites = 40;
constexpr std::size_t kMostComments = 1000;  // what bounds the memory for a thread
constexpr std::size_t kLeastCommentBytes = 50;
constexpr std::size_t kMostCommentBytes = 1500;
constexpr std::size_t kMostQuoteBytes = 300;
constexpr std::int64_t kFirstDate = 1104534000;  // 2005-01-01, Paris
constexpr std::size_t kSpanSeconds = 15 * 365 * 86'400ULL;
constexpr Date kCrawled{2021, 6, 1, 6, 0, 0, Precision::minute, 120};  // after the last comment
constexpr const char* kSections[] = {"politique", "société", "économie", "sport",  "culture",
                                     "sciences",  "monde",   "régions",  "médias", "débats"};

// Of Paris; summer time is told by the month, which is right but for a few days.
Date date_field_value(std::int64_t unix_seconds) {
  using namespace std::chrono;
  const auto offset_at = [](sys_seconds time) {
    const auto month = unsigned{year_month_day(floor<days>(time)).month()};
    return month >= 4 && month <= 10 ? 120 : 60;
  };
  const sys_seconds instant{seconds(unix_seconds)};
  const int offset = offset_at(instant);
  const sys_seconds shown = instant + minutes(offset);
  const year_month_day day(floor<days>(shown));
  const hh_mm_ss time(shown - floor<days>(shown));
  const auto second = static_cast<int>(time.seconds().count());
  return {int{day.year()},
          static_cast<int>(unsigned{day.month()}),
          static_cast<int>(unsigned{day.day()}),
          static_cast<int>(time.hours().count()),
          static_cast<int>(time.minutes().count()),
          second,
          second == 0 ? Precision::minute : Precision::second,
          offset};
}

std::string site_name(std::size_t site, const Vocabulary& vocabulary) {
  std::string name;
  vocabulary.verbs.spell(1000 + site, name);  // ASCII for the most part
  std::erase_if(name, [](char c) { return c < 'a' || c > 'z'; });
  constexpr const char* kKinds[] = {"gazette-", "forum-", "journal-", "le-"};
  return kKinds[site % 4] + name + ".example";
}

// What an author's habits are told by: his name.
std::uint64_t habits_of(const std::string& author) {
  std::uint64_t sum = 0;
  for (const char c : author) sum = sum * 31 + static_cast<unsigned char>(c);
  return scatter(sum);
}

// The first sentences of a text, whole.
std::string head_of(const std::string& text, std::size_t bytes) {
  const std::string_view head = std::string_view(text).substr(0, bytes);
  const std::size_t end = head.find_last_of(".!?");
  return std::string(end == std::string_view::npos ? "" : head.substr(0, end + 1));
}

}  // namespace

ThreadGenerator::ThreadGenerator(std::uint64_t seed)
    : pseudonyms_(kPseudonyms, 25),
      journalists_(kJournalists, 5),
      sites_(kSites, 2),
      seed_(seed),
      random_(seed),
      writer_(vocabulary_, topic_, random_) {}

const std::vector<Document>& ThreadGenerator::next_thread() {
  random_ = Random(scatter(seed_) + number_);
  topic_ = draw_topic(vocabulary_, random_.early_below(kSubjects), random_);
  thread_.clear();
  dates_.clear();
  write_article();
  const std::size_t comments = draw_comment_count();
  for (std::size_t i = 1; i <= comments; ++i) write_comment(static_cast<int>(i));
  ++number_;
  return thread_;
}

// Half of the threads have two at most, one in a hundred ninety or more; seven on average.
std::size_t ThreadGenerator::draw_comment_count() {
  if (random_.chance(18)) return 0;
  const double share = 1 - random_.unit();
  const double drawn = 1 / share - 1 + static_cast<double>(random_.below(4));
  return std::min(static_cast<std::size_t>(std::max(drawn, 0.0)), kMostComments);
}

void ThreadGenerator::write_text(std::size_t bytes, std::string& text) {
  const bool comment = bytes <= kMostCommentBytes && !thread_.empty();
  const std::size_t stop = text.size() + bytes;
  while (text.size() < stop) {
    if (!text.empty()) {
      const bool paragraph = random_.chance(comment ? 8 : 14);
      // The full stop with no space behind it, as in many a comment and many a web page.
      const bool joined = random_.chance(comment ? 3 : 1);
      if (!joined) text += paragraph ? '\n' : ' ';
    }
    writer_.append_sentence(text);
  }
}

void ThreadGenerator::write_article() {
  Document article;
  const std::size_t site = sites_.draw(random_);
  const std::string number = std::to_string(number_);
  dates_.push_back(kFirstDate + static_cast<std::int64_t>(random_.below(kSpanSeconds)));
  article.site = site_name(site, vocabulary_);
  article.section = kSections[random_.early_below(std::size(kSections))];
  article.date = date_field_value(dates_.back());
  article.url = "https://" + article.site + "/" + std::to_string(article.date->year) + "/" + number;
  article.id = article.thread = article.url;
  article.source = article.site + "/" + std::to_string(article.date->year) + "/" + number + ".html";
  article.language = "fr";
  article.crawled = kCrawled;
  article.authors.push_back(draw_journalist());
  if (random_.chance(8)) article.authors.push_back(draw_journalist());
  if (article.authors.front() == article.authors.back()) article.authors.resize(1);
  article.author = article.authors.front();
  if (article.authors.size() > 1) article.author += " et " + article.authors.back();
  writer_.set_style({.comment = false, .typographic = site % 3 != 0, .slip_percent = 0});
  writer_.append_headline(article.title);
  article.thread_title = article.title;
  write_text(static_cast<std::size_t>(random_.around(2000, 1.18)), article.text);
  thread_.push_back(std::move(article));
}

void ThreadGenerator::write_comment(int position) {
  const Document& article = thread_.front();
  Document comment;
  comment.type = DocumentType::comment;
  comment.id = article.id + "#c" + std::to_string(position);
  comment.url = comment.id;
  // From seconds to a day after the one before: the next ones are slower as a rule.
  const std::size_t most = std::size_t{60} << random_.below(11);
  dates_.push_back(dates_.back() + 5 + static_cast<std::int64_t>(random_.below(most)));
  comment.date = date_field_value(dates_.back());
  comment.site = article.site;
  comment.source = article.source;
  comment.section = article.section;
  comment.language = "fr";
  comment.crawled = kCrawled;
  comment.thread = article.id;
  comment.thread_title = article.title;
  comment.position = position;
  comment.author = draw_pseudonym();
  comment.authors = {comment.author};
  if (random_.chance(35)) answer(comment);
  const std::uint64_t habits = habits_of(comment.author);
  const double slips = habits % 4 == 0 ? 5 : habits % 4 == 1 ? 1.5 : 0.3;
  writer_.set_style({.comment = true, .typographic = habits % 5 == 0, .slip_percent = slips});
  const auto bytes = static_cast<std::size_t>(random_.around(230, 1.36));
  write_text(std::clamp(bytes, kLeastCommentBytes, kMostCommentBytes - 200) - 40, comment.text);
  thread_.push_back(std::move(comment));
}

// Of an earlier document, the last ones more often; now and then with what it said.
void ThreadGenerator::answer(Document& comment) {
  const Document& answered = thread_[thread_.size() - 1 - random_.early_below(thread_.size())];
  if (answered.author == comment.author) return;
  comment.reply_to = answered.author;
  if (!random_.chance(45)) return;
  std::string quoted = head_of(answered.text, kMostQuoteBytes);
  if (!quoted.empty()) comment.quotes.push_back({answered.author, std::move(quoted)});
}

std::string ThreadGenerator::draw_journalist() {
  Random of_person(7'000'000 + journalists_.draw(random_));
  const Person person = draw_person(vocabulary_, of_person);
  return person.first_name + " " + person.surname;
}

// The same number spells the same pseudonym; behind the known ones new people come for ever.
std::string ThreadGenerator::draw_pseudonym() {
  std::uint64_t number = pseudonyms_.draw(random_);
  if (random_.chance(3)) number += kPseudonyms + random_.below(1U << 31);
  Random of_person(9'000'000'000 + number);
  std::string name;
  switch (of_person.below(4)) {
    case 0:
      name = draw_person(vocabulary_, of_person).first_name;
      break;
    case 1:
      vocabulary_.surnames.spell(number, name);
      break;
    case 2:
      vocabulary_.nouns.spell(of_person.below(20'000), name);
      break;
    default:
      vocabulary_.verbs.spell(number, name);
      name += of_person.chance(50) ? "ator" : "inou";
  }
  const bool taken_often = name.size() < 9;
  if (of_person.chance(25)) name += "_" + draw_person(vocabulary_, of_person).surname;
  if (taken_often || of_person.chance(40)) name += std::to_string(of_person.below(2000));
  return name;
}

}  // namespace glane::bench
