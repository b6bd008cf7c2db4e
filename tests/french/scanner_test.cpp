#include "french/scanner.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace glane;

namespace {

struct Chunk {
  std::string text;
  ChunkKind kind;
  bool operator==(const Chunk&) const = default;
};

std::vector<Chunk> chunks_of(std::string_view text) {
  std::vector<Chunk> chunks;
  for (Scanner scanner(text); scanner.next();) {
    const std::string_view bytes = text.substr(scanner.begin(), scanner.end() - scanner.begin());
    chunks.push_back({std::string(bytes), scanner.kind()});
  }
  return chunks;
}

}  // namespace

TEST_CASE("text is cut into chunks of each kind") {
  CHECK(chunks_of("(Le pont), « l'eau »") == std::vector<Chunk>{{"Le", ChunkKind::words},
                                                                {"pont", ChunkKind::words},
                                                                {"l'eau", ChunkKind::words}});
  CHECK(chunks_of("https://www.clubic.com/a") ==
        std::vector<Chunk>{{"www.clubic.com", ChunkKind::host}, {"a", ChunkKind::words}});
  CHECK(chunks_of("12 500,50 €") == std::vector<Chunk>{{"12 500,50", ChunkKind::grouped}});
  CHECK(chunks_of("en 2021 300 fois") == std::vector<Chunk>{{"en", ChunkKind::words},
                                                            {"2021", ChunkKind::words},
                                                            {"300", ChunkKind::words},
                                                            {"fois", ChunkKind::words}});
  CHECK(chunks_of("oui\U0001F600") ==
        std::vector<Chunk>{{"oui", ChunkKind::words}, {"\U0001F600", ChunkKind::emoji}});
  CHECK(chunks_of("中文") == std::vector<Chunk>{{"中文", ChunkKind::complex}});
  CHECK(chunks_of(" \n « » ").empty());
  CHECK(chunks_of("").empty());
}

TEST_CASE("bytes that are no UTF-8 part chunks") {
  CHECK(chunks_of("a\xFF"
                  "b") == std::vector<Chunk>{{"a", ChunkKind::words}, {"b", ChunkKind::words}});
}
