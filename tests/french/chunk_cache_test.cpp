#include "french/chunk_cache.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "french/analyzer.hpp"

using namespace glane;

namespace {

const ChunkCache::Entry* find(const ChunkCache& cache, std::string_view text, std::size_t begin,
                              std::size_t size) {
  return cache.find(cache.key_of(text, begin, size), text.data() + begin);
}

void add(ChunkCache& cache, std::string_view chunk, const std::vector<ChunkPiece>& pieces) {
  cache.add(cache.key_of(chunk, 0, chunk.size()), chunk.data(), pieces);
}

}  // namespace

TEST_CASE("a chunk is known by its bytes, wherever it stands in a text") {
  ChunkCache cache(1);
  const Word word;
  const std::vector<std::string> chunks = {"a", "mot", "seizecaracteres.", "dix-sept.lettres.",
                                           std::string(ChunkCache::kMaxChunk, 'x')};
  for (std::size_t i = 0; i < chunks.size(); ++i) {
    const auto end = static_cast<std::uint32_t>(i + 1);
    add(cache, chunks[i], {{&word, 0, end, PieceKind::token}});
  }
  for (std::size_t i = 0; i < chunks.size(); ++i) {
    CAPTURE(chunks[i]);
    const std::size_t size = chunks[i].size();
    for (const std::string& after : {std::string(), std::string("yyyyyyyyyyyyyyyyyyyyyy")}) {
      const ChunkCache::Entry* entry = find(cache, "zz" + chunks[i] + after, 2, size);
      REQUIRE(entry != nullptr);
      CHECK(entry->word == &word);
      CHECK(entry->word_end == i + 1);
    }
    CHECK(find(cache, "zz" + chunks[i], 1, size) == nullptr);
  }
  CHECK(find(cache, "mo", 0, 2) == nullptr);
  cache.clear();
  CHECK(find(cache, "mot", 0, 3) == nullptr);
}

TEST_CASE("chunks of several words keep their pieces while the table grows") {
  ChunkCache cache(2);
  const Word first, second;
  constexpr std::size_t kChunks = 50'000;
  for (std::size_t i = 0; i < kChunks; ++i) {
    const auto end = static_cast<std::uint32_t>(i);
    add(cache, "un-assez-long-mot-" + std::to_string(i),
        {{&first, 0, end, PieceKind::token}, {&second, 0, 1, PieceKind::joined}});
    add(cache, std::to_string(i), {});
  }
  std::size_t known = 0;
  for (std::size_t i = 0; i < kChunks; ++i) {
    const std::string chunk = "un-assez-long-mot-" + std::to_string(i);
    const ChunkCache::Entry* entry = find(cache, chunk, 0, chunk.size());
    if (entry == nullptr) continue;  // forgotten for another one
    ++known;
    REQUIRE(entry->count == 2);
    CHECK(entry->word == nullptr);
    CHECK(cache.pieces_of(*entry)[0].end == i);
    CHECK(cache.pieces_of(*entry)[1].word == &second);
  }
  CHECK(known > kChunks - kChunks / 100);
}
