#include "results/folded_articles.hpp"

#include <algorithm>
#include <cstdint>
#include <string>

#include "segment/reader/text_signature.hpp"

namespace glane {

namespace {

struct Article {
  std::uint64_t signature = 0;
  std::int64_t instant = 0;
  std::uint32_t segment = 0;
  std::uint32_t row = 0;
};

constexpr std::uint32_t kParts = 4;
constexpr std::uint32_t kPartBits = 16;
constexpr std::uint32_t kPartValues = 1 << kPartBits;
constexpr std::uint64_t kMostPartBits = 3;

std::uint32_t part_of(std::uint64_t signature, std::uint32_t part) {
  return static_cast<std::uint32_t>(signature >> part * kPartBits) & (kPartValues - 1);
}

// What a part of 16 bits is turned into by three bits at most, 697 of them.
const std::vector<std::uint32_t>& near_masks() {
  static const std::vector<std::uint32_t> masks = [] {
    std::vector<std::uint32_t> all;
    for (std::uint32_t mask = 0; mask < kPartValues; ++mask) {
      if (bits_of(mask) <= kMostPartBits) all.push_back(mask);
    }
    return all;
  }();
  return masks;
}

// The articles by the value of one part of their signatures.
class PartIndex {
 public:
  PartIndex(const std::vector<Article>& articles, std::uint32_t part)
      : ends_(kPartValues + 1), places_(articles.size()) {
    for (const Article& one : articles) ++ends_[part_of(one.signature, part) + 1];
    for (std::uint32_t value = 0; value < kPartValues; ++value) ends_[value + 1] += ends_[value];
    std::vector<std::uint32_t> next(ends_.begin(), ends_.end() - 1);
    for (std::uint32_t place = 0; place < articles.size(); ++place) {
      places_[next[part_of(articles[place].signature, part)]++] = place;
    }
  }

  // Whether test(place) holds for one that has this value, of places below `limit`.
  template <typename Test>
  bool any(std::uint32_t value, std::uint32_t limit, Test test) const {
    for (std::uint32_t i = ends_[value]; i < ends_[value + 1] && places_[i] < limit; ++i) {
      if (test(places_[i])) return true;
    }
    return false;
  }

 private:
  std::vector<std::uint32_t> ends_;    // of each value, where those before it end
  std::vector<std::uint32_t> places_;  // ascending for each value
};

std::vector<Article> signed_articles(const SegmentSet& segments, const std::vector<RowSet>& rows) {
  std::vector<Article> articles;
  for (std::uint32_t number = 0; number < segments.size(); ++number) {
    const Segment& segment = segments.segment(number);
    const NarrowColumn signed_rows = segment.signed_rows();
    for (std::size_t i = 0; i < segment.signatures().size(); ++i) {
      const auto row = static_cast<std::uint32_t>(signed_rows[i]);
      if (row >= segment.rows() || !rows[number].contains(row)) continue;
      articles.push_back({segment.signatures()[i], segment.instant(row), number, row});
    }
  }
  std::sort(articles.begin(), articles.end(), [&](const Article& a, const Article& b) {
    if (a.instant != b.instant) return a.instant < b.instant;
    const int ids =
        segments.segment(a.segment).id(a.row).compare(segments.segment(b.segment).id(b.row));
    if (ids != 0) return ids < 0;
    return a.segment != b.segment ? a.segment < b.segment : a.row < b.row;
  });
  return articles;
}

// Which articles stay, of those in order.
class Folding {
 public:
  Folding(const SearchContext& context, const std::vector<Article>& articles)
      : context_(context), articles_(articles), stays_(articles.size(), true) {
    for (std::uint32_t part = 0; part < kParts; ++part) parts_.emplace_back(articles, part);
  }

  const std::vector<bool>& run() {
    for (std::uint32_t place = 0; place < articles_.size(); ++place) {
      context_.tick();
      stays_[place] = !is_known(place);
    }
    return stays_;
  }

 private:
  bool is_known(std::uint32_t place) const {
    const auto is_same = [&](std::uint32_t before) { return are_same(before, place); };
    for (std::uint32_t part = 0; part < kParts; ++part) {
      const std::uint32_t value = part_of(articles_[place].signature, part);
      for (const std::uint32_t mask : near_masks()) {
        if (parts_[part].any(value ^ mask, place, is_same)) return true;
      }
    }
    return false;
  }

  bool are_same(std::uint32_t before, std::uint32_t place) const {
    const Article& a = articles_[before];
    const Article& b = articles_[place];
    if (!stays_[before] || !may_be_same(a.signature, b.signature)) return false;
    const SegmentSet& segments = context_.segments();
    return are_near_text_signatures(segments.segment(a.segment), a.row, segments.segment(b.segment),
                                    b.row);
  }

  const SearchContext& context_;
  const std::vector<Article>& articles_;
  std::vector<PartIndex> parts_;
  std::vector<bool> stays_;
};

}  // namespace

std::vector<RowSet> folded_articles(const SearchContext& context, const std::vector<RowSet>& rows) {
  const std::vector<Article> articles = signed_articles(context.segments(), rows);
  const std::vector<bool> stays = Folding(context, articles).run();
  std::vector<RowSet> left_out(context.segments().size());
  for (std::size_t place = 0; place < articles.size(); ++place) {
    if (!stays[place]) left_out[articles[place].segment].add(articles[place].row);
  }
  return left_out;
}

}  // namespace glane
