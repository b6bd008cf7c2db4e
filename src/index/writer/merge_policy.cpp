#include "index/writer/merge_policy.hpp"

#include <algorithm>
#include <map>

namespace glane {

namespace {

std::uint32_t tier_of(const SegmentSize& segment, const MergePolicy& policy) {
  const std::uint64_t factor = std::max<std::uint64_t>(policy.tier_segments, 2);
  std::uint32_t tier = 0;
  for (std::uint64_t rows = std::max(policy.least_rows, 1u); rows < segment.live(); ++tier) {
    rows *= factor;
  }
  return tier;
}

bool is_mostly_dead(const SegmentSize& segment, const MergePolicy& policy) {
  return std::uint64_t{segment.dead} * 100 > std::uint64_t{segment.rows} * policy.most_dead_percent;
}

}  // namespace

std::vector<std::uint64_t> next_merge(const std::vector<SegmentSize>& segments,
                                      const MergePolicy& policy) {
  std::map<std::uint32_t, std::vector<SegmentSize>> tiers;
  for (const SegmentSize& segment : segments) tiers[tier_of(segment, policy)].push_back(segment);
  for (auto& [tier, members] : tiers) {
    if (members.size() < policy.tier_segments) continue;
    // The smallest first, as many as may stand together.
    std::stable_sort(
        members.begin(), members.end(),
        [](const SegmentSize& a, const SegmentSize& b) { return a.live() < b.live(); });
    std::vector<std::uint64_t> numbers;
    std::uint64_t rows = 0;
    for (const SegmentSize& member : members) {
      if (rows + member.live() > policy.most_rows) break;
      rows += member.live();
      numbers.push_back(member.number);
    }
    if (numbers.size() < 2) continue;
    std::sort(numbers.begin(), numbers.end());
    return numbers;
  }
  for (const SegmentSize& segment : segments) {
    if (is_mostly_dead(segment, policy)) return {segment.number};
  }
  return {};
}

std::uint64_t merged_rows(const std::vector<SegmentSize>& segments,
                          const std::vector<std::uint64_t>& numbers) {
  std::uint64_t rows = 0;
  for (const SegmentSize& segment : segments) {
    const bool merged = std::find(numbers.begin(), numbers.end(), segment.number) != numbers.end();
    if (merged) rows += segment.live();
  }
  return rows;
}

}  // namespace glane
