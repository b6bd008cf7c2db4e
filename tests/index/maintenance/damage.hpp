// Damage done on purpose to the files of an index, and what is said of it.
#pragma once

#include <xxhash.h>

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "segment/format/segment_format.hpp"

namespace glane::test {

inline std::string read_bytes(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(file), {});
}

inline void write_bytes(const std::filesystem::path& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

// Turns over a byte of a file.
inline void damage_byte(const std::filesystem::path& path, std::size_t at) {
  std::string bytes = read_bytes(path);
  bytes.at(at) = static_cast<char>(bytes.at(at) ^ 1);
  write_bytes(path, bytes);
}

inline std::vector<std::filesystem::path> segment_files(const std::string& directory) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(directory)) {
    if (entry.path().extension() == ".seg") files.push_back(entry.path());
  }
  return files;
}

// Turns over a byte of a section; false where it has none.
//   in: hashes  makes those in the headers fit: as if the damage had been written so
inline bool damage(const std::filesystem::path& path, std::size_t section, bool hashes,
                   std::size_t at = 0) {
  using namespace segment_format;
  std::string bytes = read_bytes(path);
  Header header;
  std::memcpy(&header, bytes.data(), sizeof header);
  SectionPlace& place = header.sections[section];
  if (place.bytes <= at) return false;
  bytes[place.begin + at] = static_cast<char>(bytes[place.begin + at] ^ 1);
  if (hashes) {
    place.hash = XXH3_64bits(bytes.data() + place.begin, place.bytes);
    header.checksum = XXH3_64bits(&header, offsetof(Header, checksum));
    std::memcpy(bytes.data(), &header, sizeof header);
    std::memcpy(bytes.data() + bytes.size() - sizeof header, &header, sizeof header);
  }
  write_bytes(path, bytes);
  return true;
}

inline bool mentions(const std::vector<std::string>& lines, const std::string& part) {
  return std::any_of(lines.begin(), lines.end(),
                     [&](const std::string& line) { return line.find(part) != std::string::npos; });
}

inline std::string joined(const std::vector<std::string>& lines) {
  std::string all;
  for (const std::string& line : lines) all += line + "\n";
  return all;
}

}  // namespace glane::test
