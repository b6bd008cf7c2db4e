#include "segment/merge_postings.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

#include "base/interruption.hpp"
#include "base/remark.hpp"
#include "glane/error_code.hpp"

namespace glane {

namespace {

[[noreturn]] void refuse(std::uint64_t document) {
  throw Error(ErrorCode::index_unmergeable,
              {said("reason",
                    {DiagnosticCode::damage_past_end, {{"document", std::to_string(document)}}})});
}

// One database's terms, from the first to the last.
class TermReader {
 public:
  explicit TermReader(const MergedPostings& source)
      : source_(source),
        at_(source.database.allterms_begin()),
        end_(source.database.allterms_end()) {
    read();
  }

  bool at_end() const { return at_ == end_; }
  const std::string& term() const { return term_; }

  void advance() {
    ++at_;
    read();
  }

  // Appends the term's postings that stay.
  void append_postings(std::vector<Posting>& out) const {
    const auto end = source_.database.postlist_end(term_);
    for (auto at = source_.database.postlist_begin(term_); at != end; ++at) {
      const Xapian::docid document = *at;
      if (document == 0 || document > source_.numbers.size()) {
        refuse(document);
      }
      const std::uint32_t number = source_.numbers[document - 1];
      if (number != 0) out.push_back({number, at.get_wdf()});
    }
  }

 private:
  void read() {
    if (!at_end()) term_ = *at_;
  }

  MergedPostings source_;
  Xapian::TermIterator at_, end_;
  std::string term_;
};

}  // namespace

void merge_postings(const std::vector<MergedPostings>& sources, GlassWriter& out,
                    const StopTest& stop) {
  std::vector<TermReader> readers;
  std::vector<std::size_t> heap;
  for (const MergedPostings& source : sources) {
    readers.emplace_back(source);
    if (!readers.back().at_end()) heap.push_back(readers.size() - 1);
  }
  // Its front is the least term, and of several sources that have it the first.
  const auto later = [&](std::size_t a, std::size_t b) {
    const int order = readers[a].term().compare(readers[b].term());
    return order != 0 ? order > 0 : a > b;
  };
  std::make_heap(heap.begin(), heap.end(), later);
  std::string term;
  std::vector<Posting> postings;
  while (!heap.empty()) {
    end_if_asked(stop);
    term = readers[heap.front()].term();
    postings.clear();
    while (!heap.empty() && readers[heap.front()].term() == term) {
      std::pop_heap(heap.begin(), heap.end(), later);
      TermReader& reader = readers[heap.back()];
      reader.append_postings(postings);
      reader.advance();
      if (reader.at_end()) {
        heap.pop_back();
      } else {
        std::push_heap(heap.begin(), heap.end(), later);
      }
    }
    if (!postings.empty()) out.add_term(term, postings);
  }
}

}  // namespace glane
