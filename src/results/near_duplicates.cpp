#include "results/near_duplicates.hpp"

#include <algorithm>
#include <utility>

#include "segment/reader/text_signature.hpp"

namespace glane {

namespace {

constexpr std::size_t kMoreAtOnce = 4;

struct Signed {
  std::size_t place = 0;  // in a list
  Match match;
  std::uint64_t signature = 0;
};

}  // namespace

std::optional<std::uint64_t> NearDuplicateFinder::signature_of(const Match& match) const {
  const Segment& segment = segments_.segment(match.segment);
  const NarrowColumn rows = segment.signed_rows();
  const std::size_t place =
      partition_point(0, rows.size(), [&](std::size_t at) { return rows[at] < match.row; });
  const bool found = place < segment.signatures().size() && rows[place] == match.row;
  return found ? std::optional(segment.signatures()[place]) : std::nullopt;
}

bool NearDuplicateFinder::are_near_duplicates(const Match& a, const Match& b) const {
  return are_near_text_signatures(segments_.segment(a.segment), a.row, segments_.segment(b.segment),
                                  b.row);
}

void NearDuplicateFinder::fold(std::vector<RankedMatch>& matches) const {
  std::vector<Signed> shown;
  const auto is_duplicate = [&](const Match& match) {
    const std::optional<std::uint64_t> signature = signature_of(match);
    if (!signature) return false;
    const bool is_known = std::any_of(shown.begin(), shown.end(), [&](const Signed& before) {
      return may_be_same(before.signature, *signature) && are_near_duplicates(before.match, match);
    });
    if (!is_known) shown.push_back({0, match, *signature});
    return is_known;
  };
  std::vector<RankedMatch> kept;
  for (RankedMatch& ranked : matches) {
    if (!is_duplicate(ranked.match)) kept.push_back(std::move(ranked));
  }
  matches = std::move(kept);
}

std::vector<std::vector<std::uint32_t>> NearDuplicateFinder::duplicates_of(
    const std::vector<RankedMatch>& matches) const {
  std::vector<std::vector<std::uint32_t>> duplicates(matches.size());
  std::vector<Signed> asked;
  for (std::size_t i = 0; i < matches.size(); ++i) {
    if (const auto signature = signature_of(matches[i].match)) {
      asked.push_back({i, matches[i].match, *signature});
    }
  }
  if (asked.empty()) return duplicates;
  for (std::uint32_t number = 0; number < segments_.size(); ++number) {
    const Segment& segment = segments_.segment(number);
    const NarrowColumn rows = segment.signed_rows();
    for (std::size_t i = 0; i < segment.signatures().size(); ++i) {
      for (const Signed& one : asked) {
        if (!may_be_same(segment.signatures()[i], one.signature)) continue;
        const Match other{number, static_cast<std::uint32_t>(rows[i])};
        const bool is_there = other.row < segment.rows() && segments_[number].is_live(other.row);
        if (is_there && !is_same_document(other, one.match) &&
            are_near_duplicates(other, one.match)) {
          duplicates[one.place].push_back(segments_.document(number, other.row));
        }
      }
    }
  }
  return duplicates;
}

RankedMatches fold_near_duplicates(MatchFinder& finder, const MatchWindow& window,
                                   const NearDuplicateFinder& duplicates) {
  const std::size_t end = window.offset + window.limit;
  MatchWindow wide = window;
  wide.offset = 0;
  wide.limit = std::max(end, window.rerank_depth);
  std::optional<RankedMatches> before;
  while (true) {
    RankedMatches ranked = finder.find(wide);
    const bool all = ranked.partial || ranked.matches.size() < wide.limit;
    if (ranked.partial && before) {
      ranked = std::move(*before);
      ranked.partial = true;
    }
    duplicates.fold(ranked.matches);
    if (all || ranked.matches.size() >= end) {
      if (ranked.matches.size() > end) ranked.matches.resize(end);
      drop_first_ranked_matches(ranked.matches, window.offset);
      return ranked;
    }
    wide.limit *= kMoreAtOnce;
    before = std::move(ranked);
  }
}

}  // namespace glane
