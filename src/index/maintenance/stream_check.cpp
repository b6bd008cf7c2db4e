#include "index/maintenance/stream_check.hpp"

#include <cstdint>
#include <exception>
#include <vector>

#include "segment/row_set.hpp"
#include "segment/token_stream.hpp"

namespace glane {

namespace {

constexpr std::uint32_t kNoRow = 0xFFFFFFFF;

// A row's share in the sum of the rows that have a word, whatever their order.
std::uint64_t share(std::uint32_t row) {
  const std::uint64_t mixed = (row + std::uint64_t{1}) * 0x9E3779B97F4A7C15;
  return (mixed ^ mixed >> 32) * 0x9E3779B97F4A7C15;
}

class StreamCheck {
 public:
  StreamCheck(const Segment& segment, FrenchAnalyzer& analyzer)
      : segment_(segment), analyzer_(analyzer), words_(segment.words().count()) {}

  void count() {
    for (std::uint32_t row = 0; row < segment_.rows(); ++row) {
      TokenStreamReader words(segment_.stream(row), field::kTitle | field::kText);
      while (words.next()) {
        if (words.number() >= words_.size()) break;  // told of the segment
        Counted& word = words_[words.number()];
        if (word.last_row == row) continue;
        word.last_row = row;
        ++word.documents;
        word.rows += share(row);
      }
    }
  }

  std::uint64_t wrong_counts() const {
    std::uint64_t wrong = 0;
    for (std::uint32_t word = 0; word < words_.size(); ++word) {
      wrong += segment_.words().documents_with(word) == words_[word].documents ? 0 : 1;
    }
    return wrong;
  }

  std::uint64_t wrong_rows() const {
    std::uint64_t wrong = 0;
    for (std::uint32_t word = 0; word < words_.size(); ++word) {
      RowSet rows(segment_.rows());
      if (!segment_.add_rows_of_unposted(word, rows)) continue;
      std::uint64_t sum = 0;
      rows.for_each([&](std::uint32_t row) { sum += share(row); });
      wrong += sum == words_[word].rows ? 0 : 1;
    }
    return wrong;
  }

  // Every word under its class, under its second one where it has one, and nowhere else.
  bool has_right_classes() {
    const SegmentWords& words = segment_.words();
    std::uint64_t listed = 0;
    std::uint64_t expected = 0;
    for (std::uint32_t number = 0; number < words.count(); ++number) {
      expected += analyzer_.word_of(std::string(words.form(number))).second_stem.empty() ? 1 : 2;
    }
    for (std::uint32_t one = 0; one < words.sections().classes.size(); ++one) {
      const std::string_view name = words.sections().classes[one];
      const NumberRange members = words.class_members(one);
      for (std::size_t i = 0; i < members.size(); ++i, ++listed) {
        if (members[i] >= words.count()) return false;
        const Word& word = analyzer_.word_of(std::string(words.form(members[i])));
        if (word.stem != name && word.second_stem != name) return false;
      }
    }
    return listed == expected;
  }

 private:
  struct Counted {
    std::uint64_t rows = 0;  // the sum of their shares
    std::uint32_t documents = 0;
    std::uint32_t last_row = kNoRow;
  };

  const Segment& segment_;
  FrenchAnalyzer& analyzer_;
  std::vector<Counted> words_;  // by number
};

}  // namespace

void check_stream_counts(const Segment& segment, FrenchAnalyzer& analyzer, const std::string& name,
                         FaultList& faults) {
  const auto add = [&](const std::string& what) {
    faults.add(FaultKind::words, name + ": " + what);
  };
  try {
    StreamCheck check(segment, analyzer);
    check.count();
    if (const std::uint64_t wrong = check.wrong_counts()) {
      add("of " + std::to_string(wrong) + " words another count of documents is kept");
    }
    if (const std::uint64_t wrong = check.wrong_rows()) {
      add("of " + std::to_string(wrong) + " words without postings other rows are kept");
    }
    if (!check.has_right_classes()) add("its classes are not those of its words");
  } catch (const std::exception& error) {
    add(error.what());
  }
}

}  // namespace glane
