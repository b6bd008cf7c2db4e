#include "index/maintenance/posting_check.hpp"

#include <xapian.h>
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "base/interruption.hpp"
#include "base/mapped_file.hpp"
#include "segment/format/schema.hpp"
#include "segment/format/token_stream.hpp"
#include "segment/glass/glass_version_file.hpp"

namespace glane {

namespace {

constexpr std::uint64_t kMixing = 0x9E3779B97F4A7C15;  // odd, its bits are those of no count

// What one term adds to a document's sum: sums are the same in whatever order terms come.
std::uint64_t share(std::uint64_t term_hash, std::uint64_t count) {
  const std::uint64_t mixed = (term_hash + count) * kMixing;
  return (mixed ^ mixed >> 32) * kMixing;
}

std::uint64_t hash_of(const std::string& term) {
  return XXH3_64bits(term.data(), term.size());
}

// The hashes of the terms of each word of a segment, found when they are first asked for.
class TermHashes {
 public:
  TermHashes(const Segment& segment, FrenchAnalyzer& analyzer)
      : segment_(segment), analyzer_(analyzer), hashes_(segment.words().count()) {}

  // in: posted  place among kPostedFields
  std::uint64_t of(std::uint32_t number, std::size_t posted) {
    std::uint64_t& hash = hashes_[number][posted];
    if (hash == 0) {
      const Word& word = analyzer_.word_of(std::string(segment_.words().form(number)));
      hash = hash_of(posted_term(kPostedFields[posted].prefix, word));
    }
    return hash;
  }

 private:
  const Segment& segment_;
  FrenchAnalyzer& analyzer_;
  std::vector<std::array<std::uint64_t, kPostedFields.size()>> hashes_;  // 0: not asked for yet
};

// Of one term.
struct Wdfs {
  std::uint64_t sum = 0;
  Xapian::termcount greatest = 0;
};

class PostingCheck {
 public:
  PostingCheck(const Segment& segment, FrenchAnalyzer& analyzer, const PostingCheckContext& context)
      : segment_(segment),
        context_(context),
        hashes_(segment, analyzer),
        database_(segment.glass_path()),
        sums_(segment.rows()),
        lengths_(segment.rows()) {}

  void run() {
    if (database_.get_doccount() != segment_.rows() ||
        database_.get_lastdocid() != segment_.rows()) {
      add({DiagnosticCode::check_posted,
           {{"documents", std::to_string(database_.get_doccount())},
            {"rows", std::to_string(segment_.rows())}}});
    }
    add_postings();
    check_totals();
    subtract_streams();
    for (std::uint32_t row = 0; row < segment_.rows(); ++row) {
      if (sums_[row] != 0) {
        add({DiagnosticCode::check_unfound, {{"id", segment_.id(row)}}});
      }
      if (row < database_.get_doccount() && lengths_[row] != database_.get_doclength(row + 1)) {
        add({DiagnosticCode::check_length, {{"id", segment_.id(row)}}});
      }
    }
  }

 private:
  void add(const Remark& what) {
    context_.faults.add(FaultKind::database, fault_of_part(context_.name, what));
  }

  void add_postings() {
    const auto end = database_.allterms_end();
    for (auto term = database_.allterms_begin(); term != end; ++term) {
      end_if_asked(context_.stop);
      const std::string term_name = *term;
      const std::uint64_t hash = hash_of(term_name);
      Xapian::doccount documents = 0;
      Wdfs wdfs;
      const auto last = database_.postlist_end(term_name);
      for (auto posting = database_.postlist_begin(term_name); posting != last; ++posting) {
        ++documents;
        wdfs.sum += posting.get_wdf();
        wdfs.greatest = std::max(wdfs.greatest, posting.get_wdf());
        const Xapian::docid document = *posting;
        if (document == 0 || document > segment_.rows()) {
          add({DiagnosticCode::check_posting, {{"number", std::to_string(document)}}});
          continue;
        }
        sums_[document - 1] += share(hash, posting.get_wdf());
        lengths_[document - 1] += posting.get_wdf();
      }
      if (documents != term.get_termfreq()) add(DiagnosticCode::check_term);
      check_wdfs(term_name, wdfs);
    }
  }

  // A search trusts these: with a bound that is too low it leaves out what it should find.
  void check_wdfs(const std::string& term, const Wdfs& wdfs) {
    statistics_.greatest_wdf = std::max(statistics_.greatest_wdf, wdfs.greatest);
    if (wdfs.sum != database_.get_collection_freq(term)) {
      add(DiagnosticCode::check_occurrences);
    }
    if (wdfs.greatest > database_.get_wdf_upper_bound(term)) {
      add(DiagnosticCode::check_bound);
    }
  }

  // Every score is made with them. The version file is as it was written: this is whether it was
  // written rightly.
  void check_totals() {
    statistics_.documents = segment_.rows();
    for (const std::uint64_t length : lengths_) {
      const auto one = static_cast<std::uint32_t>(length);
      statistics_.total_length += length;
      statistics_.greatest_length = std::max(statistics_.greatest_length, one);
      if (one > 0 && (statistics_.least_length == 0 || one < statistics_.least_length)) {
        statistics_.least_length = one;
      }
    }
    const MappedFile file(segment_.glass_path() + "/" + kGlassVersionFile);
    const bool same = database_.get_total_length() == statistics_.total_length &&
                      database_.get_doclength_lower_bound() == statistics_.least_length &&
                      database_.get_doclength_upper_bound() == statistics_.greatest_length &&
                      file.bytes().ends_with(glass_statistics_bytes(statistics_));
    if (!same) add(DiagnosticCode::check_totals);
  }

  // What a document has of one term is one posting, whichever words and fields it comes from.
  void subtract_streams() {
    std::vector<std::pair<std::uint64_t, std::uint64_t>> terms;  // hash, wdf
    for (std::uint32_t row = 0; row < segment_.rows(); ++row) {
      end_if_asked(context_.stop);
      terms.clear();
      collect_terms(segment_.stream(row), terms);
      std::sort(terms.begin(), terms.end());
      for (std::size_t i = 0; i < terms.size();) {
        std::uint64_t wdf = 0;
        const std::uint64_t hash = terms[i].first;
        for (; i < terms.size() && terms[i].first == hash; ++i) wdf += terms[i].second;
        sums_[row] -= share(hash, wdf);
      }
    }
  }

  void collect_terms(std::string_view stream,
                     std::vector<std::pair<std::uint64_t, std::uint64_t>>& terms) {
    TokenStreamReader words(stream);
    while (words.next()) {
      const std::uint32_t number = words.number();
      if (number >= segment_.words().count() || segment_.has_stop_rows(number)) continue;
      for (std::size_t posted = 0; posted < kPostedFields.size(); ++posted) {
        if ((words.fields() & kPostedFields[posted].field) == 0) continue;
        terms.emplace_back(hashes_.of(number, posted), kPostedFields[posted].wdf);
      }
    }
  }

  const Segment& segment_;
  const PostingCheckContext& context_;
  TermHashes hashes_;
  Xapian::Database database_;
  std::vector<std::uint64_t> sums_;     // by row
  std::vector<std::uint64_t> lengths_;  // by row
  GlassStatistics statistics_;          // as the postings have them
};

}  // namespace

void check_postings(const Segment& segment, FrenchAnalyzer& analyzer,
                    const PostingCheckContext& context) {
  try {
    PostingCheck(segment, analyzer, context).run();
  } catch (const Xapian::Error& error) {
    context.faults.add(FaultKind::database,
                       fault_of_part(context.name, {DiagnosticCode::check_postings,
                                                    {{"reason", error.get_description()}}}));
  }
}

}  // namespace glane
