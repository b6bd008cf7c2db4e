#include "collection.hpp"

#include <xapian.h>

#include <algorithm>
#include <utility>

namespace glane::test {

namespace {

constexpr std::size_t kMostKeyBytes = 245;

std::string random_term(Random& random, std::size_t most_bytes) {
  // Few different bytes, so that terms begin alike; zero bytes and those that border on them.
  static constexpr char kBytes[] = {'\0', '\x01', 'a', 'b', 'e', '\xC3', '\xFF'};
  std::string term;
  std::size_t key_bytes = 0;
  for (std::size_t left = 1 + random() % most_bytes; left > 0; --left) {
    const char byte = kBytes[random() % sizeof kBytes];
    key_bytes += byte == '\0' ? 2 : 1;
    if (key_bytes > kMostKeyBytes) break;
    term += byte;
  }
  return term;
}

std::uint32_t random_wdf(Random& random, std::uint32_t most) {
  return random() % 8 == 0 ? random() % (most + 1) : random() % std::min(most + 1, 4u);
}

// In 1 of `step` documents; document `bare` has none.
std::vector<Posting> random_postings(Random& random, const CollectionShape& shape,
                                     std::uint32_t step, std::uint32_t bare) {
  std::vector<Posting> postings;
  for (std::uint32_t at = 1 + random() % step; at <= shape.documents;
       at += step == 1 ? 1 : 1 + random() % (2 * step)) {
    if (at != bare) postings.push_back({at, random_wdf(random, shape.most_wdf)});
  }
  if (postings.empty() && bare != 1) postings.push_back({1, 1});
  return postings;
}

}  // namespace

Collection random_collection(Random& random, const CollectionShape& shape) {
  Collection made;
  made.lengths.assign(shape.documents, 0);
  const std::uint32_t bare = shape.documents > 1 ? 1 + random() % shape.documents : 0;
  const std::uint32_t steps[] = {1, 2, 5, 50, 1000, shape.documents + 1};
  while (shape.documents > 0 && made.terms.size() < shape.terms) {
    // Long lists are few, as in texts.
    const std::size_t kind = std::min<std::size_t>(made.terms.size() / 2, random() % 6);
    const std::uint32_t step = made.terms.size() > 100 ? steps[5] : steps[kind];
    std::vector<Posting> postings = random_postings(random, shape, step, bare);
    if (postings.empty()) continue;
    made.terms[random_term(random, shape.most_term_bytes)] = std::move(postings);
  }
  for (const auto& [term, postings] : made.terms) {
    for (const Posting& posting : postings) made.lengths[posting.document - 1] += posting.wdf;
  }
  for (std::size_t i = 0; i < shape.metadata; ++i) {
    std::string value(1 + random() % shape.most_value_bytes, 'v');
    for (char& byte : value) byte = static_cast<char>(random());
    made.metadata["key" + std::to_string(i)] = std::move(value);
  }
  return made;
}

void append(Collection& to, const Collection& other) {
  const auto before = static_cast<std::uint32_t>(to.lengths.size());
  to.lengths.insert(to.lengths.end(), other.lengths.begin(), other.lengths.end());
  for (const auto& [term, postings] : other.terms) {
    std::vector<Posting>& all = to.terms[term];
    for (const Posting& posting : postings) {
      all.push_back({before + posting.document, posting.wdf});
    }
  }
}

Collection part_of(const Collection& all, std::uint32_t begin, std::uint32_t end) {
  Collection part;
  part.lengths.assign(all.lengths.begin() + begin, all.lengths.begin() + end);
  for (const auto& [term, postings] : all.terms) {
    std::vector<Posting> own;
    for (const Posting& posting : postings) {
      if (posting.document > begin && posting.document <= end) {
        own.push_back({posting.document - begin, posting.wdf});
      }
    }
    if (!own.empty()) part.terms.emplace(term, std::move(own));
  }
  return part;
}

void add_by_xapian(const Collection& collection, const std::string& folder, int flags) {
  std::vector<Xapian::Document> documents(collection.lengths.size());
  for (const auto& [term, postings] : collection.terms) {
    for (const Posting& posting : postings) {
      documents[posting.document - 1].add_term(term, posting.wdf);
    }
  }
  Xapian::WritableDatabase database(folder, flags);
  for (const Xapian::Document& document : documents) database.add_document(document);
  for (const auto& [key, value] : collection.metadata) database.set_metadata(key, value);
  database.commit();
}

void write_by_xapian(const Collection& collection, const std::string& folder) {
  add_by_xapian(collection, folder, Xapian::DB_CREATE);
}

GlassFiles write_by_glane(const Collection& collection, const std::string& folder,
                          std::uint32_t block_bytes) {
  GlassWriter writer(folder, block_bytes);
  for (const auto& [key, value] : collection.metadata) writer.add_metadata(key, value);
  writer.set_lengths(collection.lengths);
  for (const auto& [term, postings] : collection.terms) writer.add_term(term, postings);
  return writer.finish();
}

}  // namespace glane::test
