// Random postings and two ways to make a database of them: by Xapian itself and by GlassWriter.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "segment/glass/glass_writer.hpp"

namespace glane::test {

using Random = std::independent_bits_engine<std::mt19937, 32, std::uint32_t>;

struct Collection {
  std::map<std::string, std::vector<Posting>> terms;
  std::vector<std::uint32_t> lengths;  // sums of the wdfs
  std::map<std::string, std::string> metadata;
};

struct CollectionShape {
  std::uint32_t documents;
  std::size_t terms;
  std::uint32_t most_wdf = 3;
  std::size_t most_term_bytes = 12;
  std::size_t metadata = 3;
  std::size_t most_value_bytes = 100;
};

// Terms in one document, in all and in some; terms with zero bytes and, where the shape allows it,
// as long as a term may be; documents without terms; wdfs of 0.
Collection random_collection(Random& random, const CollectionShape& shape);

// Another's documents follow on those of `to`.
void append(Collection& to, const Collection& other);

// The documents from `begin` to `end` (rows, from 0), numbered anew from 1.
Collection part_of(const Collection& all, std::uint32_t begin, std::uint32_t end);

void write_by_xapian(const Collection& collection, const std::string& folder);
GlassFiles write_by_glane(const Collection& collection, const std::string& folder,
                          std::uint32_t block_bytes = GlassWriter::kBlockBytes);

// Adds the documents to a database. flags: Xapian's, DB_NO_TERMLIST for one that lacks that table
void add_by_xapian(const Collection& collection, const std::string& folder, int flags);

}  // namespace glane::test
