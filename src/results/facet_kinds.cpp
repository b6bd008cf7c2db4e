#include "results/facet_kinds.hpp"

#include <algorithm>
#include <array>

#include "glane/error_code.hpp"

namespace glane {

namespace {

constexpr std::array<FacetKind, 14> kFacets = {{
    {"author", FacetColumn::authors},
    {"site", FacetColumn::site},
    {"type", FacetColumn::type},
    {"section", FacetColumn::section},
    {"language", FacetColumn::language},
    {"source", FacetColumn::source},
    {"quoted", FacetColumn::quoted},
    {"to", FacetColumn::addressee},
    {"date:decade", FacetColumn::day, DateUnit::decade},
    {"date:year", FacetColumn::day, DateUnit::year},
    {"date:month", FacetColumn::day, DateUnit::month},
    {"date:week", FacetColumn::day, DateUnit::week},
    {"date:day", FacetColumn::day, DateUnit::day},
    {"date:auto", FacetColumn::day, DateUnit::day, true},
}};

}  // namespace

const FacetKind& facet_kind(std::string_view name) {
  const auto* found = std::find_if(kFacets.begin(), kFacets.end(),
                                   [&](const FacetKind& kind) { return kind.name == name; });
  if (found != kFacets.end()) return *found;
  std::string known;
  for (const FacetKind& kind : kFacets) known.append(known.empty() ? "" : " ").append(kind.name);
  throw Error(ErrorCode::argument_facet, {{"facet", std::string(name)}, {"known", known}});
}

}  // namespace glane
