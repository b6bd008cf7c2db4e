#include "results/lucene_document.hpp"

#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include <xxhash.h>

#include "base/folding.hpp"
#include "query/column_matcher.hpp"

namespace glane {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kMostIdBytes = 512;  // of a document's name in OpenSearch

// --- Rows of tokens, terms, postings ---

using WordsOfPlace = std::vector<const WordTokens*>;

// The rows of one document, put together run by run.
class TokenRows {
 public:
  void begin_run(std::uint8_t fields) {
    end_run();
    fields_ = fields;
  }

  void add_place(const WordsOfPlace& words) {
    for (const TokenKind kind : kTokenKinds) {
      const auto row = static_cast<std::size_t>(kind);
      std::vector<std::string> tokens;
      for (const WordTokens* word : words) tokens.push_back(word->rows[row]);
      if (words.size() > 1) alone_[row].insert(tokens.begin(), tokens.end());
      std::string& run = run_[row];
      run.append(run.empty() ? "" : " ").append(lucene_place(std::move(tokens)));
    }
  }

  void end_run() {
    for (const TokenKind kind : kTokenKinds) {
      const auto row = static_cast<std::size_t>(kind);
      const std::string run = std::exchange(run_[row], {});
      const std::set<std::string> alone = std::exchange(alone_[row], {});
      if (run.empty()) continue;
      for (const LuceneText& text : kLuceneTexts) {
        if ((text.field & fields_) == 0) continue;
        std::vector<std::string>& values = fields_of_[token_field(text.name, kind)];
        values.push_back(run);
        values.insert(values.end(), alone.begin(), alone.end());
      }
    }
  }

  const std::map<std::string, std::vector<std::string>>& fields() const { return fields_of_; }

 private:
  std::uint8_t fields_ = 0;
  std::array<std::string, 3> run_;
  std::array<std::set<std::string>, 3> alone_;  // words of places that hold several
  std::map<std::string, std::vector<std::string>> fields_of_;
};

// What the postings of a document are: as the inverter makes them.
class TermBags {
 public:
  void add(const WordTokens& word, std::uint8_t fields) {
    for (const PostedField& posted : kPostedFields) {
      if ((posted.field & fields) == 0) continue;
      const Word own{word.form, word.folded, word.stem, word.second_stem};
      postings_.insert(lucene_token(posted_term(posted.prefix, own)));
      for (std::uint32_t i = 0; i < posted.wdf; ++i) add_counted(word, posted.prefix.empty());
    }
  }

  std::string terms() const {
    std::string all = terms_;
    for (std::size_t i = 0; i < fillers_; ++i) add_token(all, kFiller);
    return all;
  }
  std::string postings() const {
    std::string all;
    for (const std::string& posting : postings_) add_token(all, posting);
    return all;
  }

 private:
  static void add_token(std::string& all, std::string_view token) {
    all.append(all.empty() ? "" : " ").append(token);
  }

  // Two tokens: the classes of a word of title and text, or what only makes the document longer.
  void add_counted(const WordTokens& word, bool is_found) {
    if (!is_found) {
      fillers_ += 2;
      return;
    }
    add_token(terms_, lucene_token(word.stem));
    if (word.second_stem.empty() || word.second_stem == word.stem) {
      ++fillers_;
    } else {
      add_token(terms_, lucene_token(word.second_stem));
    }
  }

  std::string terms_;
  std::size_t fillers_ = 0;
  std::set<std::string> postings_;
};

// --- Fields ---

void put(Json& json, std::string_view name, const std::string& value) {
  if (!value.empty()) json[std::string(name)] = value;
}

void put(Json& json, std::string_view name, const std::vector<std::string>& values) {
  if (!values.empty()) json[std::string(name)] = values;
}

void put_dates(const Segment& segment, std::uint32_t row, const Document& document, Json& json) {
  const std::int32_t day = segment.day(row);
  if (day != 0) {
    put(json, kFirstDayField, lucene_day(first_day_of(day)));
    put(json, kLastDayField, lucene_day(last_day_of(day)));
    if (segment.has_time(row)) put(json, kInstantField, lucene_instant(segment.instant(row)));
  }
  if (document.date) put(json, "date", iso_date(*document.date));
  put(json, "date_precision", std::string(date_precision_name(document)));
}

void put_stored(const Document& document, Json& json) {
  put(json, "title", document.title);
  put(json, "author", document.author);
  put(json, "url", document.url);
  put(json, "source", document.source);
  if (document.crawled) put(json, "crawled", iso_date(*document.crawled));
  put(json, "thread_title", document.thread_title);
  put(json, "position", std::to_string(document.position));
  put(json, "reply_to", document.reply_to);
  std::vector<std::string> quotes;
  for (const Quote& quote : document.quotes) {
    quotes.push_back(quote.author.empty() ? quote.text : quote.author + ": " + quote.text);
  }
  put(json, "quotes", quotes);
  put(json, "text", document.text);
}

std::string name_of(const std::string& id) {
  if (id.size() <= kMostIdBytes) return id;
  return id.substr(0, kMostIdBytes / 2) + "#" + std::to_string(XXH3_64bits(id.data(), id.size()));
}

}  // namespace

const LuceneDocumentWriter::KnownWord& LuceneDocumentWriter::word_of(const SegmentSet::Place& place,
                                                                     std::uint32_t number) {
  if (segment_ != place.segment) {
    segment_ = place.segment;
    words_.clear();
    words_.resize(segment_->words().count() + 1);
  }
  KnownWord& word = words_[std::min<std::size_t>(number, words_.size() - 1)];
  if (word.known) return word;
  const std::string form(segment_->words().form(number));
  word.known = true;
  word.tokens = tokens_of_word(context_.analyzer().word_of(form));
  word.posted = !context_.snapshot().stop_row_words().contains(form, fold_accents(form));
  return word;
}

EngineDocument LuceneDocumentWriter::write(const SegmentSet::Place& place,
                                           const Document& document) {
  TokenRows rows;
  TermBags bags;
  WordsOfPlace here;
  TokenStreamReader words(place.segment->stream(place.row));
  std::uint32_t position = 0;
  const auto end_place = [&] {
    if (!here.empty()) rows.add_place(here);
    here.clear();
  };
  while (words.next()) {
    const KnownWord& word = word_of(place, words.number());
    if (words.position() != position) end_place();
    if (words.position() >= position + TokenStreamReader::kGap) rows.begin_run(words.fields());
    position = words.position();
    here.push_back(&word.tokens);
    if (word.posted) bags.add(word.tokens, words.fields());
  }
  end_place();
  rows.end_run();

  Json json;
  put(json, "id", document.id);
  put(json, "type", std::string(type_name(document.type)));
  put(json, "thread", document.thread);
  put(json, "site", document.site);
  put(json, "section", document.section);
  put(json, "language", document.language);
  put(json, "authors", document.authors);
  put_dates(*place.segment, place.row, document, json);
  put_stored(document, json);
  put(json, kTermsField, bags.terms());
  put(json, kPostingsField, bags.postings());
  for (const auto& [name, values] : rows.fields()) put(json, name, values);
  return {name_of(document.id), json.dump(-1, ' ', false, Json::error_handler_t::replace)};
}

}  // namespace glane
