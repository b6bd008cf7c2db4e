#include <xxhash.h>

#include <algorithm>
#include <string>
#include <utility>

#include "index/care/posting_check_xapian.hpp"

namespace glane {

namespace {

constexpr std::uint64_t kMixing = 0x9E3779B97F4A7C15;  // odd, its bits are those of no count

// What one term adds to a document's sum.
std::uint64_t share(std::uint64_t term_hash, Xapian::termcount count) {
  const std::uint64_t mixed = (term_hash + count) * kMixing;
  return mixed ^ mixed >> 32;
}

std::uint64_t hash_of(const std::string& term) {
  return XXH3_64bits(term.data(), term.size());
}

class PostingCheck {
 public:
  PostingCheck(const Xapian::Database& database, const std::vector<std::uint32_t>& standing,
               FaultList& faults)
      : database_(database), standing_(standing), faults_(faults), sums_(standing.size()) {}

  void run() {
    add_postings();
    subtract_terms();
    for (std::size_t i = 0; i < sums_.size(); ++i) {
      if (sums_[i] == 0) continue;
      faults_.add(FaultKind::database, "document number " + std::to_string(standing_[i]) +
                                           " is not found by the terms that it has");
    }
  }

 private:
  void add_postings() {
    const auto end = database_.allterms_end();
    for (auto term = database_.allterms_begin(); term != end; ++term) {
      const std::string name = *term;
      const std::uint64_t hash = hash_of(name);
      Xapian::doccount documents = 0;
      const auto last = database_.postlist_end(name);
      // Documents of a term ascend, and so do those that stand.
      auto standing = standing_.begin();
      for (auto posting = database_.postlist_begin(name); posting != last; ++posting) {
        ++documents;
        standing = std::lower_bound(standing, standing_.end(), *posting);
        if (standing == standing_.end() || *standing != *posting) {
          add("a term is found in document number " + std::to_string(*posting) +
              ", which is not there");
          continue;
        }
        sums_[static_cast<std::size_t>(standing - standing_.begin())] +=
            share(hash, posting.get_wdf());
      }
      if (documents != term.get_termfreq()) add("a term counts other documents than it has");
    }
  }

  void subtract_terms() {
    for (std::size_t i = 0; i < standing_.size(); ++i) {
      std::uint64_t length = 0;
      const auto end = database_.termlist_end(standing_[i]);
      for (auto term = database_.termlist_begin(standing_[i]); term != end; ++term) {
        sums_[i] -= share(hash_of(*term), term.get_wdf());
        length += term.get_wdf();
      }
      if (length != database_.get_doclength(standing_[i])) {
        add("document number " + std::to_string(standing_[i]) + " is of another length");
      }
    }
  }

  void add(std::string what) { faults_.add(FaultKind::database, std::move(what)); }

  const Xapian::Database& database_;
  const std::vector<std::uint32_t>& standing_;
  FaultList& faults_;
  std::vector<std::uint64_t> sums_;  // by place among those that stand
};

}  // namespace

void check_postings(const Xapian::Database& database, const std::vector<std::uint32_t>& standing,
                    FaultList& faults) {
  try {
    PostingCheck(database, standing, faults).run();
  } catch (const Xapian::Error& error) {
    faults.add(FaultKind::database, "the terms cannot be read: " + error.get_description());
  }
}

}  // namespace glane
