// Damages an index as a list of edits says: by bytes, and by what the bytes mean, so that more is
// reached than what a checksum refuses.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sound_index.hpp"

namespace glane::fuzz {

// An edit as it stands in an input, 16 bytes each. Whatever they are, they mean something: what is
// too large counts modulo what there is.
struct Edit {
  std::uint8_t kind = 0;
  std::uint8_t file = 0;
  std::uint8_t section = 0;  // of a segment; more: the whole file
  std::uint8_t count = 0;
  std::uint32_t at = 0;
  std::uint64_t value = 0;
};

std::vector<Edit> read_edits(std::string_view input);

// A number where readers may stumble, as an edit's value says; some are near a count of rows.
std::uint64_t number_of(const Edit& edit, std::uint64_t rows);

bool is_of_manifest(const Edit& edit);  // of its tables

// Edits files in memory. `edits` of the manifest's tables are left to edit_manifest.
void damage(IndexFiles& files, const std::vector<Edit>& edits);

// Makes every checksum that of what it covers now.
void mend_checksums(IndexFiles& files);

// Edits tables of the manifest in `directory`; its file may be damaged already.
void edit_manifest(const std::string& directory, const std::vector<Edit>& edits);

}  // namespace glane::fuzz
