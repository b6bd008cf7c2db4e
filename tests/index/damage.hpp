// Damage done on purpose to the files of an index.
#pragma once

#include <xxhash.h>

#include <cstddef>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "index/index_folder.hpp"
#include "index/segment/segment_format.hpp"

namespace glane::test {

inline std::string read_bytes(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(file), {});
}

inline void write_bytes(const std::filesystem::path& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

inline std::vector<std::filesystem::path> segment_files(const std::string& directory) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(current_generation(directory))) {
    if (entry.path().extension() == ".seg") files.push_back(entry.path());
  }
  return files;
}

// Turns over a byte of a section; false where it has none.
//   in: hashes  makes those in the header fit: as if the damage had been written so
inline bool damage(const std::filesystem::path& path, std::size_t section, bool hashes,
                   std::size_t at = 0) {
  std::string bytes = read_bytes(path);
  segment_format::Header header;
  std::memcpy(&header, bytes.data(), sizeof header);
  if (header.size[section] <= at) return false;
  bytes[header.begin[section] + at] = static_cast<char>(bytes[header.begin[section] + at] ^ 1);
  if (hashes) {
    header.hash[section] = XXH3_64bits(bytes.data() + header.begin[section], header.size[section]);
    header.checksum = XXH3_64bits(&header, offsetof(segment_format::Header, checksum));
    std::memcpy(bytes.data(), &header, sizeof header);
  }
  write_bytes(path, bytes);
  return true;
}

}  // namespace glane::test
