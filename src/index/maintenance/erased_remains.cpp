// find_remains of erasure.hpp: where documents that stay have some of those that are erased.
#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/interruption.hpp"
#include "base/name_key.hpp"
#include "base/text.hpp"
#include "index/maintenance/erasure.hpp"
#include "index/maintenance/quoted_texts.hpp"
#include "segment/format/token_stream.hpp"
#include "segment/reader/text_signature.hpp"
#include "segment/reader/unpacked_blocks.hpp"

namespace glane {

namespace {

using Words = QuotedTexts::Words;

// Calls visit(fields, words) for each text of a stream: its words as hashes, one a place.
template <typename Visit>
void for_each_text(std::string_view stream, std::uint8_t fields, const Words& hashes, Visit visit) {
  TokenStreamReader reader(stream, fields);
  Words words;
  std::uint8_t of = 0;
  std::uint32_t last = 0;
  const auto end = [&] {
    if (!words.empty()) visit(of, words);
    words.clear();
  };
  while (reader.next()) {
    if (reader.position() == last) continue;  // a further form of the word
    if (reader.position() - last > TokenStreamReader::kGap / 2) end();
    last = reader.position();
    of = reader.fields();
    words.push_back(reader.number() < hashes.size() ? hashes[reader.number()] : 0);
  }
  end();
}

Words hashes_of(const SegmentWords& words) {
  Words hashes;
  hashes.reserve(words.count());
  for (std::uint32_t i = 0; i < words.count(); ++i) hashes.push_back(word_hash(words.form(i)));
  return hashes;
}

// The words of folded names, cut at blanks and also at all that is no letter: "o'brien" has three.
std::unordered_set<std::string> words_of(const std::unordered_set<std::string>& names) {
  std::unordered_set<std::string> words;
  const auto cut = [&](const std::string& name, auto ends) {
    std::string word;
    for (const char c : name + " ") {
      if (!ends(c)) {
        word += c;
      } else if (!word.empty()) {
        words.insert(std::exchange(word, {}));
      }
    }
  };
  for (const std::string& name : names) {
    cut(name, [](char c) { return c == ' '; });
    cut(name, [](char c) { return c >= 0 && c < '0'; });
  }
  return words;
}

class RemainsSearch {
 public:
  RemainsSearch(const SegmentSet& segments, const ErasedRows& erased, Erasure& out,
                const StopTest& stop)
      : segments_(segments),
        erased_(erased),
        out_(out),
        stop_(stop),
        names_(words_of(erased.authors())) {
    for (const LiveSegment& one : segments) {
      RowSet& rows = rows_.emplace_back(one.segment->rows());
      hashes_.push_back(hashes_of(one.segment->words()));
      for (const std::uint32_t row : erased.of(*one.segment)) {
        rows.add(row);
        add(*one.segment, row, hashes_.back());
      }
    }
  }

  void run() {
    for (std::size_t i = 0; i < segments_.size(); ++i) look_at(i);
    for (auto* ids : {&out_.quoted_in, &out_.named_in, &out_.titled_in}) {
      std::sort(ids->begin(), ids->end());
    }
  }

 private:
  struct Found {
    bool quotes = false, may_name = false, has_title = false;
  };

  // What others may have of a row that is erased.
  void add(const Segment& segment, std::uint32_t row, const Words& hashes) {
    const std::string_view thread = segment.threads()[row];
    for_each_text(segment.stream(row), field::kTitle | field::kText, hashes,
                  [&](std::uint8_t, const Words& words) { texts_.add(words, thread); });
    if (segment.type(row) == DocumentType::comment) return;
    std::string title = segment.document(row, blocks_).title;
    if (!title.empty()) titles_[std::string(thread)].insert(std::move(title));
  }

  void look_at(std::size_t i) {
    const Segment& segment = segments_.segment(i);
    const std::vector<bool> of_names = forms_of_names(segment.words());
    const std::unordered_set<std::uint32_t> threads = threads_without_article(segment);
    for (std::uint32_t row = 0; row < segment.rows(); ++row) {
      end_if_asked(stop_);
      if (!segments_[i].is_live(row) || rows_[i].contains(row)) continue;
      Found found;
      found.quotes = quotes(segment, row, hashes_[i]);
      found.may_name = may_name(segment, row, of_names);
      found.has_title = segment.type(row) == DocumentType::comment &&
                        threads.contains(segment.threads().number(row));
      if (found.may_name || found.has_title) look_closer(segment, row, found);
      if (found.quotes) out_.quoted_in.push_back(segment.id(row));
    }
  }

  // By their numbers; none where no names are asked for.
  std::vector<bool> forms_of_names(const SegmentWords& words) const {
    if (names_.empty()) return {};
    std::vector<bool> meant(words.count());
    for (std::uint32_t form = 0; form < words.count(); ++form) {
      const std::string key = name_key(words.form(form));
      for (const std::string_view word : split(key, " ")) {
        meant[form] = meant[form] || names_.contains(std::string(word));
      }
    }
    return meant;
  }

  // By the numbers of their names in the segment.
  std::unordered_set<std::uint32_t> threads_without_article(const Segment& segment) const {
    const StringTable& names = segment.threads().strings();
    std::unordered_set<std::uint32_t> numbers;
    for (const auto& [thread, titles] : titles_) {
      const std::uint32_t place = names.lower_bound(thread);
      if (place < names.size() && names[place] == thread) numbers.insert(place + 1);
    }
    return numbers;
  }

  bool quotes(const Segment& segment, std::uint32_t row, const Words& hashes) const {
    bool any = false;
    for_each_text(segment.stream(row), field::kQuote, hashes,
                  [&](std::uint8_t, const Words& words) {
                    any = any || texts_.has(words, segment.threads()[row]);
                  });
    return any;
  }

  static bool may_name(const Segment& segment, std::uint32_t row,
                       const std::vector<bool>& of_names) {
    if (of_names.empty()) return false;
    TokenStreamReader words(segment.stream(row), field::kQuoteAuthor | field::kAddressee);
    while (words.next()) {
      if (words.number() < of_names.size() && of_names[words.number()]) return true;
    }
    return false;
  }

  void look_closer(const Segment& segment, std::uint32_t row, Found& found) {
    const Document document = segment.document(row, blocks_);
    bool named = erased_.is_author(document.reply_to);
    for (const Quote& quote : document.quotes) {
      if (!erased_.is_author(quote.author)) continue;
      named = true;
      found.quotes = found.quotes || !quote.text.empty();
    }
    if (named) out_.named_in.push_back(document.id);
    const auto titles = titles_.find(document.thread);
    const bool titled = found.has_title && titles != titles_.end() &&
                        titles->second.contains(document.thread_title);
    if (titled) out_.titled_in.push_back(document.id);
  }

  const SegmentSet& segments_;
  const ErasedRows& erased_;
  Erasure& out_;
  const StopTest& stop_;
  std::vector<RowSet> rows_;  // erased, of each segment
  std::vector<Words> hashes_;
  QuotedTexts texts_;
  std::unordered_map<std::string, std::unordered_set<std::string>> titles_;  // by thread
  std::unordered_set<std::string> names_;  // words of authors' names, folded
  UnpackedBlocks blocks_;
};

}  // namespace

void find_remains(const SegmentSet& segments, const ErasedRows& erased, Erasure& out,
                  const StopTest& stop) {
  RemainsSearch(segments, erased, out, stop).run();
}

}  // namespace glane
