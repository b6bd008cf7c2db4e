// How the record packs what is known of a file: its state, and its pages. Called by CrawlRecord.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/varint.hpp"
#include "index/refresh/crawl_record.hpp"

namespace glane {

[[noreturn]] void throw_damaged_record();

// Hashes, of 64 bits.
void append_hash(std::string& out, std::uint64_t hash);
std::uint64_t read_hash(PackedReader& reader);

//   page  key, documents * 2 + whether the first is an article, the hashes of the documents
void append_page(std::string& out, const PageRecord& page);

// Calls take(key, article) for each page and give(document, key) for each document of it.
template <typename Take, typename Give>
void walk_pages(std::string_view packed, Take take, Give give) {
  PackedReader reader(packed);
  while (!reader.at_end()) {
    const std::uint64_t key = read_hash(reader);
    const std::uint64_t head = reader.number();
    take(key, (head & 1) != 0);
    for (std::uint64_t left = head >> 1; left > 0 && !reader.failed(); --left) {
      give(read_hash(reader), key);
    }
  }
  if (reader.failed()) throw_damaged_record();
}

// Calls give(document) for each that the pages still show.
template <typename Give>
void walk_given(std::string_view packed, Give give) {
  walk_pages(
      packed, [](std::uint64_t, bool) {},
      [&](IdHash document, std::uint64_t key) {
        if (key != kGoneKey) give(document);
      });
}

void append_state(std::string& out, const FileState& state);
void read_state(PackedReader& reader, FileState& state);

}  // namespace glane
