#include <algorithm>
#include <utility>

#include "index/segment/text_signature.hpp"
#include "results/copies_xapian.hpp"

namespace glane {

namespace {

constexpr Xapian::doccount kMoreAtOnce = 4;

struct Signed {
  std::size_t place = 0;  // in a list
  Xapian::docid document = 0;
  std::uint64_t signature = 0;
};

}  // namespace

std::optional<std::uint64_t> CopyFinder::signature_of(Xapian::docid document) const {
  const SegmentSet::Place place = index_.segments.find(document);
  if (place.segment == nullptr) return std::nullopt;
  const auto rows = place.segment->signed_rows();
  const auto found = std::lower_bound(rows.begin(), rows.end(), place.row);
  if (found == rows.end() || *found != place.row) return std::nullopt;
  return place.segment->signatures()[static_cast<std::size_t>(found - rows.begin())];
}

bool CopyFinder::are_copies(Xapian::docid a, Xapian::docid b) const {
  return are_nearly_same(index_.segments.stream(a), index_.segments.stream(b));
}

void CopyFinder::fold(std::vector<RankedMatch>& matches) const {
  std::vector<Signed> shown;
  const auto is_copy = [&](const RankedMatch& match) {
    const std::optional<std::uint64_t> signature = signature_of(match.number);
    if (!signature) return false;
    const bool copy = std::any_of(shown.begin(), shown.end(), [&](const Signed& before) {
      return may_be_same(before.signature, *signature) && are_copies(before.document, match.number);
    });
    if (!copy) shown.push_back({0, match.number, *signature});
    return copy;
  };
  std::vector<RankedMatch> kept;
  for (RankedMatch& match : matches) {
    if (!is_copy(match)) kept.push_back(std::move(match));
  }
  matches = std::move(kept);
}

std::vector<std::vector<Xapian::docid>> CopyFinder::copies_of(
    const std::vector<Xapian::docid>& documents) const {
  std::vector<std::vector<Xapian::docid>> copies(documents.size());
  std::vector<Signed> asked;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (const auto signature = signature_of(documents[i])) {
      asked.push_back({i, documents[i], *signature});
    }
  }
  if (asked.empty()) return copies;
  for (const auto& segment : index_.segments.segments()) {
    for (std::size_t i = 0; i < segment->signatures().size(); ++i) {
      for (const Signed& one : asked) {
        if (!may_be_same(segment->signatures()[i], one.signature)) continue;
        const Xapian::docid other = segment->first() + segment->signed_rows()[i];
        if (other != one.document && are_copies(other, one.document) &&
            has_document(index_.database, other)) {
          copies[one.place].push_back(other);
        }
      }
    }
  }
  return copies;
}

RankedMatches matches_folded(const std::function<RankedMatches(const MatchWindow&)>& matches_of,
                             Xapian::Enquire& enquire, const MatchWindow& window,
                             const CopyFinder& copies) {
  const std::size_t end = std::size_t{window.offset} + window.limit;
  MatchWindow wide = window;
  wide.offset = 0;
  wide.limit = std::max(window.offset + window.limit, window.looked_at);
  while (true) {
    RankedMatches ranked = matches_of(wide);
    const bool all = ranked.matches.size() < wide.limit;
    copies.fold(ranked.matches);
    if (all || ranked.matches.size() >= end) {
      if (ranked.matches.size() > end) ranked.matches.resize(end);
      drop_first(ranked.matches, window.offset);
      return ranked;
    }
    wide.limit *= kMoreAtOnce;
    enquire.clear_matchspies();  // they have seen every match
  }
}

}  // namespace glane
