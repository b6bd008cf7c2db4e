// The facets that there are, by name.
#pragma once

#include <string>
#include <string_view>

#include "results/date_buckets.hpp"

namespace glane {

enum class FacetColumn { authors, quoted, addressee, site, type, section, language, source, day };

struct FacetKind {
  std::string_view name;
  FacetColumn column;
  DateUnit unit = DateUnit::day;  // of a day; where it is chosen the finest
  bool is_chosen = false;         // the unit, by what is counted
};

// errors: Error{usage} for a name that is no facet
const FacetKind& facet_kind(std::string_view name);

}  // namespace glane
