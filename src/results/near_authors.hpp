// The authors that a mistyped name may stand for.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "results/author_names.hpp"

namespace glane {

inline constexpr std::size_t kMostNearAuthors = 3;

// Authors each of whose names is a slip or two from those of `name`, in any order; they may have
// further names. "Yan Le Gof" -> {"Yann Le Goff"}. Nothing where somebody bears all of them.
//   in:   name  as typed, in any spelling
//   out:  as they sign, the nearest first, kMostNearAuthors at most
//   cost: some 100 ns for each author of the index; of a name of many words nothing is near
std::vector<std::string> near_authors(std::string_view name, const AuthorNames& authors);

}  // namespace glane
