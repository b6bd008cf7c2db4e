// The key of an id, by which documents are found and told apart.
#pragma once

#include <cstdint>
#include <string_view>

namespace glane {

using IdHash = std::uint64_t;

// XXH3 of canonical_url_id: the same for ids of one document.
IdHash hash_of_id(std::string_view id);

}  // namespace glane
